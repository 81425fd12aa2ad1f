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
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends frames to a file, many at a time, and starts a new generation when the file holds mostly history. Frames that find no
 * room are taken back, in whole and in part, and stay first in the queue: none is ever behind one that was cut off.
 */
final class FileJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
    private static final long SMALL_ENOUGH = 32L << 20;

    private final Generations generations;
    private final FileChannel directoryLock;
    private final boolean forced;
    private final JournalFile.Opening disk;

    /** Held while writing to the file: whoever gets it writes for all who wait for it. */
    private final Object writing = new Object();

    private JournalFile file;
    private long generation;
    /** Of the file: so many bytes are whole frames. */
    private long whole;
    /** Frames that were to be written before and found no room. */
    private byte[] unwritten = {};
    private volatile boolean full;
    private ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long appended;
    private long startOfGeneration;
    private volatile long settled;
    private volatile long snapshotSize;
    private volatile @Nullable JournalBroken broken;
    private @Nullable Thread snapshotWriter;

    private FileJournal(Generations generations, FileChannel lock, long generation, boolean forced,
            JournalFile.Opening disk) throws IOException {
        this.generations = generations;
        this.directoryLock = lock;
        this.forced = forced;
        this.disk = disk;
        this.generation = generation;
        this.snapshotSize = generations.sizeOfNewestSnapshot();
        this.file = disk.open(generations.journal(generation));
        this.whole = file.size();
        this.appended = whole;
        this.settled = appended;
    }

    static FileJournal open(Path directory, Records records, boolean forced, JournalFile.Opening disk) {
        try {
            Files.createDirectories(directory);
            var lock = lock(directory);
            var generations = new Generations(directory);
            return new FileJournal(generations, lock, generations.recover(records), forced, disk);
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

    @Override
    public void requireRoom() {
        if (full) {
            settle();
        }
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
        long end;
        synchronized (this) {
            unwritten = joined(unwritten, pending.toByteArray());
            pending = new ByteArrayOutputStream();
            end = appended;
        }
        try {
            for (var batch = ByteBuffer.wrap(unwritten); batch.hasRemaining();) {
                file.write(batch);
            }
        } catch (IOException noRoom) {
            throw takeBack(noRoom);
        }
        try {
            if (forced) {
                file.force();
            }
        } catch (IOException lost) { // what the disk then has nobody knows
            throw breaking(lost);
        }
        whole += unwritten.length;
        unwritten = new byte[0];
        settled = end;
        if (full) {
            full = false;
            LOG.warn("{}: there is room again, and all is written", generations.journal(generation));
        }
    }

    private static byte[] joined(byte[] first, byte[] then) {
        if (first.length == 0) {
            return then;
        }
        var both = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, both, first.length, then.length);
        return both;
    }

    /** Whatever of the frames is in the file already. They are written again as a whole, before any other. */
    private RuntimeException takeBack(IOException noRoom) {
        try {
            file.truncate(whole);
        } catch (IOException alsoRefused) {
            noRoom.addSuppressed(alsoRefused);
            return breaking(noRoom);
        }
        var what = generations.journal(generation) + ": cannot be written (" + noRoom.getMessage()
                + "). Nothing is accepted until it can be; free the disk";
        if (!full) {
            full = true;
            LOG.warn(what);
        }
        return new JournalFull(what, noRoom);
    }

    private JournalBroken breaking(IOException failed) {
        var now = new JournalBroken(generations.journal(generation) + ": cannot be written (" + failed.getMessage()
                + "). Nothing more is accepted; mend the disk and start again", failed);
        broken = now;
        return now;
    }

    /** The caller keeps all writers out, so the state and the new file begin at the same moment. */
    private void startGeneration(Records records) {
        settle();
        var state = records.snapshot();
        synchronized (writing) {
            try {
                var next = disk.open(generations.journal(generation + 1));
                file.close();
                file = next;
                whole = 0;
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
        } finally {
            release();
        }
    }

    private void release() {
        var last = file;
        try (directoryLock; last) {
            if (snapshotWriter != null) {
                snapshotWriter.join();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
