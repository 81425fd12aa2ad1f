package org.packstd.local.mongo.journal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a directory. {@code snapshot-n} holds all records at one moment, {@code journal-n} the changes from that
 * moment to the next. The newest snapshot and the journals from its number on are the data; what is older is litter.
 */
final class Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final Pattern NAME = Pattern.compile("(snapshot|journal)-(\\d+)");
    private static final int CHANGES_PER_FRAME = 256;

    private final Path directory;

    Generations(Path directory) {
        this.directory = directory;
    }

    Path journal(long generation) {
        return directory.resolve("journal-" + generation);
    }

    private Path draft() {
        return directory.resolve("snapshot.draft");
    }

    private Path snapshot(long generation) {
        return directory.resolve("snapshot-" + generation);
    }

    /** Fills the records and returns the generation whose journal is to be continued. */
    long recover(Records records) throws IOException {
        Files.deleteIfExists(draft());
        var base = numbers("snapshot").stream().max(Long::compare).orElse(0L);
        if (base > 0 && replay(snapshot(base), records) < Files.size(snapshot(base))) {
            throw new JournalBroken(
                    snapshot(base) + ": damaged (expected: as it was written). Restore it from a copy, or"
                            + " delete the directory to start empty");
        }
        var journals = numbers("journal").stream().filter(number -> number >= base).sorted().toList();
        for (var journal : journals) {
            var file = journal(journal);
            var trusted = replay(file, records);
            var dropped = Files.size(file) - trusted;
            if (dropped > 0 && !journal.equals(journals.getLast())) {
                throw new JournalBroken(file + ": damaged after byte " + trusted + " (expected: complete, for "
                        + journals.getLast() + " follows it)");
            }
            if (dropped > 0) {
                LOG.info("{}: the last {} bytes are no complete command and are dropped", file, dropped);
                try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    channel.truncate(trusted);
                }
            }
        }
        return journals.isEmpty() ? Math.max(base, 1) : journals.getLast();
    }

    private static long replay(Path file, Records records) throws IOException {
        var size = Files.size(file);
        var trusted = 0L;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (var frame = Frames.read(in, size); frame.isPresent(); frame = Frames.read(in, size - trusted)) {
                frame.get().changes().forEach(records::replay);
                trusted += frame.get().length();
            }
        }
        return trusted;
    }

    /** Writes a snapshot so that it exists completely or not at all, then removes what it replaces. Returns its bytes. */
    long write(long generation, Iterable<Change> state) throws IOException {
        try {
            draw(state);
        } catch (IOException | RuntimeException failed) { // a disk that is full needs the room
            Files.deleteIfExists(draft());
            throw failed;
        }
        Files.move(draft(), snapshot(generation), StandardCopyOption.ATOMIC_MOVE);
        for (var old : numbers("snapshot").stream().filter(number -> number < generation).toList()) {
            Files.deleteIfExists(snapshot(old));
        }
        for (var old : numbers("journal").stream().filter(number -> number < generation).toList()) {
            Files.deleteIfExists(journal(old));
        }
        return Files.size(snapshot(generation));
    }

    private void draw(Iterable<Change> state) throws IOException {
        try (var file = new FileOutputStream(draft().toFile()); var out = new BufferedOutputStream(file, 1 << 16)) {
            var batch = new ArrayList<Change>();
            for (var change : state) {
                batch.add(change);
                if (batch.size() == CHANGES_PER_FRAME) {
                    out.write(Frames.encode(batch));
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                out.write(Frames.encode(batch));
            }
            out.flush();
            file.getFD().sync();
        }
    }

    long sizeOfNewestSnapshot() throws IOException {
        var newest = numbers("snapshot").stream().max(Long::compare);
        return newest.isPresent() ? Files.size(snapshot(newest.get())) : 0;
    }

    private List<Long> numbers(String kind) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches() && name.group(1).equals(kind))
                    .map(name -> Long.parseLong(name.group(2)))
                    .toList();
        }
    }
}
