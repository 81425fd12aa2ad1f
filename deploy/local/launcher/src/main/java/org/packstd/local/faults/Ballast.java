package org.packstd.local.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** A file that takes all the room there is on a disk, also what others give up meanwhile. */
final class Ballast implements AutoCloseable {
    private static final int MUCH = 1 << 20;
    private static final int LITTLE = 1 << 12;
    private static final Duration AGAIN = Duration.ofMillis(100);

    private final Path path;
    private final FileChannel file;

    private Ballast(Path path) throws IOException {
        this.path = path;
        this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** The disk is full when this returns. */
    static Ballast on(Path disk) throws IOException {
        var ballast = new Ballast(disk.resolve("ballast"));
        ballast.fill(MUCH);
        ballast.fill(LITTLE);
        return ballast;
    }

    private void fill(int each) {
        try {
            while (true) {
                file.write(ByteBuffer.allocate(each));
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    /** The disk stays full for so long. */
    void hold(Duration time) {
        for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end;) {
            fill(LITTLE);
            Fault.pause(AGAIN);
        }
    }

    /** There is room again. */
    @Override
    public void close() throws IOException {
        file.close();
        Files.delete(path);
    }
}
