package org.packstd.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {
    @TempDir
    private Path directory;

    @Test
    void onlyWhoeverMadeABackupReadsIt() throws Exception {
        var file = SealedFile.create(directory, "databases", "standards", "logKeys.bson.gz");
        try (file) {
            file.out().writeUTF("a private key");
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                directory.resolve("databases/standards/logKeys.bson.gz")))).isEqualTo("rw-------");
        SealedFile.check(directory, file.seal());
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws Exception {
        SealedFile.create(directory, "one.gz").close();

        assertThatThrownBy(() -> SealedFile.create(directory, "one.gz")).isInstanceOf(FileAlreadyExistsException.class);
    }
}
