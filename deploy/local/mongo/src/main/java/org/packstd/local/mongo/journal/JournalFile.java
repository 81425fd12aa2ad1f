package org.packstd.local.mongo.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a journal asks of its file; a disk that is full refuses the first of it, at any byte. */
interface JournalFile extends Closeable {

    /** Adds some of the bytes at the end, at least one. */
    void write(ByteBuffer bytes) throws IOException;

    void truncate(long size) throws IOException;

    /** Returns when the disk has it. */
    void force() throws IOException;

    long size() throws IOException;

    /** How files are opened, those that exist already as they are. */
    @FunctionalInterface
    interface Opening {

        JournalFile open(Path path) throws IOException;
    }

    /** A real one. */
    static JournalFile at(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
        return new JournalFile() {

            @Override
            public void write(ByteBuffer bytes) throws IOException {
                channel.write(bytes);
            }

            @Override
            public void truncate(long size) throws IOException {
                channel.truncate(size);
            }

            @Override
            public void force() throws IOException {
                channel.force(false);
            }

            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
