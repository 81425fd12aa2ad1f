package org.packstd.local.mongo.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends frames to a file, many at a time, and starts a new generation when the file holds mostly history. */
final class FileJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
    private static final long SMALL_ENOUGH = 32L << 20;

    private final Generations generations;
    private final FileChannel directoryLock;
    private final boolean forced;

    /** Held while writing to the file: whoever gets it writes for all who wait for it. */
    private final Object writing = new Object();

    private FileChannel file;
    private long generation;
    private ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long appended;
    private long startOfGeneration;
    private volatile long settled;
    private volatile long snapshotSize;
    private volatile @Nullable JournalBroken broken;
    private @Nullable Thread snapshotWriter;

    private FileJournal(Generations generations, FileChannel lock, long generation, boolean forced) throws IOException {
        this.generations = generations;
        this.directoryLock = lock;
        this.forced = forced;
        this.generation = generation;
        this.snapshotSize = generations.sizeOfNewestSnapshot();
        this.file = open(generation);
        this.appended = file.size();
        this.settled = appended;
    }

    static FileJournal open(Path directory, Records records, boolean forced) {
        try {
            Files.createDirectories(directory);
            var lock = lock(directory);
            var generations = new Generations(directory);
            return new FileJournal(generations, lock, generations.recover(records), forced);
        } catch (IOException unreadable) {
            throw new JournalBroken(directory + ": cannot be opened (" + unreadable + ")", unreadable);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            LOG.debug("{} is open in this very process", directory);
        }
        channel.close();
        throw new JournalBroken(directory + ": in use by another server. Stop that one, or choose another directory");
    }

    private FileChannel open(long number) throws IOException {
        return FileChannel.open(generations.journal(number), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }

    @Override
    public void append(Records records) {
        var changes = records.takeChanges();
        if (changes.isEmpty()) {
            return;
        }
        var frame = Frames.encode(changes);
        synchronized (this) {
            pending.writeBytes(frame);
            appended += frame.length;
        }
        if (appended - startOfGeneration > Math.max(SMALL_ENOUGH, 2 * snapshotSize) && !isWritingSnapshot()) {
            startGeneration(records);
        }
    }

    private boolean isWritingSnapshot() {
        return snapshotWriter != null && snapshotWriter.isAlive();
    }

    @Override
    public void settle() {
        long mine;
        synchronized (this) {
            mine = appended;
        }
        if (settled >= mine && broken == null) {
            return;
        }
        synchronized (writing) {
            if (broken != null) {
                throw broken;
            }
            if (settled < mine) {
                write();
            }
        }
    }

    private void write() {
        ByteBuffer batch;
        long end;
        synchronized (this) {
            batch = ByteBuffer.wrap(pending.toByteArray());
            pending = new ByteArrayOutputStream();
            end = appended;
        }
        try {
            while (batch.hasRemaining()) {
                file.write(batch);
            }
            if (forced) {
                file.force(false);
            }
            settled = end;
        } catch (IOException failed) {
            broken = new JournalBroken(generations.journal(generation) + ": cannot be written (" + failed.getMessage()
                    + "). Nothing more is accepted; free the disk and start again", failed);
            throw broken;
        }
    }

    /** The caller keeps all writers out, so the state and the new file begin at the same moment. */
    private void startGeneration(Records records) {
        settle();
        var state = records.snapshot();
        synchronized (writing) {
            try {
                var next = open(generation + 1);
                file.close();
                file = next;
                generation++;
                startOfGeneration = appended;
            } catch (IOException failed) {
                LOG.warn("The journal grows on, no new file could be opened", failed);
                return;
            }
        }
        var number = generation;
        snapshotWriter = Thread.ofPlatform().name("mongo-snapshot").daemon().start(() -> writeSnapshot(number, state));
    }

    private void writeSnapshot(long number, Iterable<Change> state) {
        try {
            snapshotSize = generations.write(number, state);
        } catch (IOException failed) {
            LOG.warn("No snapshot could be written; the older files stay and hold all data", failed);
        }
    }

    @Override
    public void close() {
        try {
            settle();
            if (snapshotWriter != null) {
                snapshotWriter.join();
            }
            file.close();
            directoryLock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
