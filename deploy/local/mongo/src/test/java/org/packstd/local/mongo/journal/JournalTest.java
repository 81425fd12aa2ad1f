package org.packstd.local.mongo.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final byte[] SMALL = {1, 2, 3};

    @TempDir
    Path directory;

    @Test
    void recordsComeBackInTheirOrder() {
        var written = new Records();
        try (var journal = Journal.in(directory, written, true)) {
            var first = written.add("d.c", SMALL);
            written.add("d.c", new byte[]{2});
            written.add("d.gone", SMALL);
            journal.append(written);
            written.replace("d.c", first, new byte[]{9});
            written.remove("d.c", written.add("d.c", SMALL));
            written.drop("d.gone");
            journal.append(written);
            journal.settle();
        }

        var read = reopened();

        assertThat(read.of("d.c").values()).containsExactly(new byte[]{9}, new byte[]{2});
        assertThat(read.of("d.gone")).isEmpty();
        assertThat(read.add("d.c", SMALL)).isGreaterThan(3);
    }

    private Records reopened() {
        var records = new Records();
        Journal.in(directory, records, false).close();
        return records;
    }

    @Test
    void aCommandThatWasCutOffHasNotHappenedAtAll() throws IOException {
        var whole = write(List.of(SMALL), List.of(SMALL, SMALL));
        var file = directory.resolve("journal-1");
        for (int cut = 1; cut <= 40; cut++) {
            Files.write(file, Arrays.copyOf(whole, whole.length - cut));
            assertThat(reopened().of("d.c")).as("%d bytes cut off", cut).hasSize(1);
        }
    }

    @Test
    void writingGoesOnBehindWhatWasCutOff() throws IOException {
        write(List.of(SMALL));
        Files.write(directory.resolve("journal-1"), new byte[]{0, 0, 0, 99, 1}, StandardOpenOption.APPEND);

        write(List.of(SMALL));

        assertThat(reopened().of("d.c")).hasSize(2);
    }

    @SafeVarargs
    private byte[] write(List<byte[]>... commands) throws IOException {
        var records = new Records();
        try (var journal = Journal.in(directory, records, false)) {
            for (var command : commands) {
                command.forEach(bytes -> records.add("d.c", bytes));
                journal.append(records);
            }
        }
        return Files.readAllBytes(directory.resolve("journal-1"));
    }

    @Test
    void historyIsForgottenAndTheStateIsNot() throws IOException {
        var records = new Records();
        try (var journal = Journal.in(directory, records, false)) {
            var kept = records.add("d.c", SMALL);
            for (int change = 0; change < 120; change++) {
                var bytes = new byte[1 << 20];
                bytes[0] = (byte) change;
                records.replace("d.c", kept, bytes);
                journal.append(records);
                journal.settle();
            }
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(70L << 20);
        }
        assertThat(reopened().of("d.c").firstEntry().getValue()).startsWith((byte) 119);
    }

    @Test
    void aDamagedSnapshotIsRefusedRatherThanReadInPart() throws IOException {
        Files.write(directory.resolve("snapshot-1"), new byte[]{1, 2, 3});

        assertThatThrownBy(this::reopened).isInstanceOf(JournalBroken.class)
                .hasMessageContaining("snapshot-1: damaged");
    }

    @Test
    void oneDirectoryServesOneServer() {
        try (var _ = Journal.in(directory, new Records(), false)) {
            assertThatThrownBy(this::reopened).isInstanceOf(JournalBroken.class).hasMessageContaining("in use");
        }
        reopened();
    }
}
