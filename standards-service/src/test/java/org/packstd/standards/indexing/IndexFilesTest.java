package org.packstd.standards.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFilesTest {

    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));

    @TempDir
    private Path home = Path.of("");

    @Test
    void whatAKilledProcessLeftGoesAndWhatIsInUseStays() throws Exception {
        var left = Files.createDirectory(home.resolve("packstd-search-left"));
        Files.writeString(left.resolve("_0.cfs"), "documents");
        var foreign = Files.createDirectory(home.resolve("somebody-elses"));
        try (var used = IndexFiles.in(home.toString(), Clock.systemUTC());
                var _ = used.directory().obtainLock(IndexWriter.WRITE_LOCK_NAME);
                var mine = IndexFiles.in(home.toString(), LATER)) {
            assertThat(left).doesNotExist();
            assertThat(foreign).exists();
            used.directory().createOutput("still-usable", IOContext.DEFAULT).close();
            mine.directory().createOutput("usable", IOContext.DEFAULT).close();
        }
        assertThat(home).isDirectoryNotContaining("glob:**packstd-search-*");
    }

    @Test
    void aDirectoryThatIsJustBeingMadeStays() throws Exception {
        var young = Files.createDirectory(home.resolve("packstd-search-young"));

        IndexFiles.in(home.toString(), Clock.systemUTC()).close();

        assertThat(young).exists();
    }
}
