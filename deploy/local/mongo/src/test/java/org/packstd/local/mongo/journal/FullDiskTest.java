package org.packstd.local.mongo.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of frames for which there is no room, or half of it. */
class FullDiskTest {

    private static final byte[] KEPT = {1};
    private static final byte[] CUT_OFF = {2, 2, 2};
    private static final byte[] AFTERWARDS = {3};

    @TempDir
    Path directory;

    private final Disk disk = new Disk();
    private final Records records = new Records();
    private Journal journal = Journal.none();

    @BeforeEach
    void oneRecordIsKept() {
        journal = FileJournal.open(directory, records, true, disk);
        write(KEPT);
    }

    @AfterEach
    void close() {
        disk.room = Integer.MAX_VALUE;
        journal.close();
    }

    @Test
    void aFrameThatWasCutOffIsNotAcknowledgedAndIsNotInTheFile() throws IOException {
        var before = Files.readAllBytes(file());
        disk.room = 5;

        assertThatThrownBy(() -> write(CUT_OFF)).isInstanceOf(JournalFull.class)
                .hasMessageContaining("No space left on device");

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(afterAKill()).containsExactly(KEPT);
    }

    @Test
    void whateverIsAcknowledgedOnceThereIsRoomCanBeReadAtTheNextStart() throws IOException {
        disk.room = 5;
        assertThatThrownBy(() -> write(CUT_OFF)).isInstanceOf(JournalFull.class);

        disk.room = Integer.MAX_VALUE;
        write(AFTERWARDS);

        assertThat(afterAKill()).containsExactly(KEPT, CUT_OFF, AFTERWARDS);
    }

    @Test
    void readersAreRefusedTooForTheyHaveSeenWhatIsNotWritten() {
        disk.room = 0;
        assertThatThrownBy(() -> write(CUT_OFF)).isInstanceOf(JournalFull.class);

        assertThatThrownBy(journal::settle).isInstanceOf(JournalFull.class);
        assertThatThrownBy(journal::requireRoom).isInstanceOf(JournalFull.class);
    }

    @Test
    void whoeverAsksFirstWhenThereIsRoomWritesWhatWaited() throws IOException {
        disk.room = 0;
        assertThatThrownBy(() -> write(CUT_OFF)).isInstanceOf(JournalFull.class);

        disk.room = Integer.MAX_VALUE;
        journal.requireRoom();

        assertThat(afterAKill()).containsExactly(KEPT, CUT_OFF);
    }

    @Test
    void whenNotEvenHalfAFrameCanBeTakenBackNothingFollowsItUntilTheNextStart() throws IOException {
        disk.room = 5;
        disk.stuck = true;
        assertThatThrownBy(() -> write(CUT_OFF)).isInstanceOf(JournalBroken.class);

        disk.room = Integer.MAX_VALUE;
        disk.stuck = false;
        assertThatThrownBy(() -> write(AFTERWARDS)).isInstanceOf(JournalBroken.class)
                .hasMessageContaining("start again");

        assertThat(afterAKill()).containsExactly(KEPT);
        assertThatThrownBy(journal::close).isInstanceOf(JournalBroken.class);
        journal = FileJournal.open(directory, new Records(), true, disk); // its lock was given back all the same
    }

    @Test
    void aSnapshotThatCouldNotBeFinishedLeavesItsRoomToOthers() {
        Iterable<Change> endless = () -> new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Change next() {
                if (given++ == 1000) {
                    throw new IllegalStateException("as when there is no room");
                }
                return new Change.Put("d.c", given, KEPT);
            }
        };

        assertThatThrownBy(() -> new Generations(directory).write(2, endless))
                .isInstanceOf(IllegalStateException.class);

        assertThat(directory.resolve("snapshot.draft")).doesNotExist();
    }

    private void write(byte[] bytes) {
        records.add("d.c", bytes);
        journal.append(records);
        journal.settle();
    }

    private Path file() {
        return directory.resolve("journal-1");
    }

    /** What another server would find in a copy of the files as they are now. */
    private List<byte[]> afterAKill() throws IOException {
        var copy = Files.createDirectory(directory.resolve("copy"));
        Files.copy(file(), copy.resolve("journal-1"));
        var found = new Records();
        Journal.in(copy, found, false).close();
        return List.copyOf(found.of("d.c").values());
    }

    /** One that has room for so many bytes more, and takes half of what does not fit. */
    private static final class Disk implements JournalFile.Opening {

        private int room = Integer.MAX_VALUE;
        private boolean stuck;

        @Override
        public JournalFile open(Path path) throws IOException {
            var file = JournalFile.at(path);
            return new JournalFile() {

                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    if (room == 0) {
                        throw new IOException("No space left on device");
                    }
                    var fitting = Math.min(room, bytes.remaining());
                    file.write(bytes.slice(bytes.position(), fitting));
                    bytes.position(bytes.position() + fitting);
                    room -= fitting;
                }

                @Override
                public void truncate(long size) throws IOException {
                    if (stuck) {
                        throw new IOException("Input/output error");
                    }
                    file.truncate(size);
                }

                @Override
                public void force() throws IOException {
                    file.force();
                }

                @Override
                public long size() throws IOException {
                    return file.size();
                }

                @Override
                public void close() throws IOException {
                    file.close();
                }
            };
        }
    }
}
