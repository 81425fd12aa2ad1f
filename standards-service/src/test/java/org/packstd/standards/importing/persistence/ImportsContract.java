package org.packstd.standards.importing.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.standards.database.Databases;
import org.packstd.standards.family.Family;
import org.packstd.standards.importing.ImportRecord.Begun;
import org.packstd.standards.importing.ImportRecord.Facts;
import org.packstd.standards.importing.ImportRecord.Finished;
import org.packstd.standards.importing.ImportResult;
import org.packstd.standards.importing.ImportResult.Outcome;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.Designation;

abstract class ImportsContract {

    private static final Facts FACTS = new Facts("imp-1", "hash", "sophie", null, "a book", 2,
            Instant.parse("2026-11-22T09:00:00Z"));
    private static final List<ImportResult> RESULTS = List.of(
            new ImportResult("one", Outcome.PUBLISHED, new Designation(Family.of("CSP"), 1),
                    List.of(Finding.of("G4", Severity.WARNING, "/x", "7", "1..6", "Unusual", "不常见"))),
            new ImportResult("two", Outcome.REFUSED, null, List.of()));

    private MongoImports imports = new MongoImports(Databases.embedded());

    abstract MongoDatabase empty();

    @BeforeEach
    void beginEmpty() {
        imports = new MongoImports(empty());
    }

    @Test
    void anImportBeginsOnce() {
        assertThat(imports.find("imp-1")).isEmpty();
        assertThat(imports.begin(FACTS)).isEqualTo(new Begun(FACTS));

        var later = new Facts("imp-1", "other", "eve", "evil", "b", 9, FACTS.importedAt().plusSeconds(9));
        assertThat(imports.begin(later)).isEqualTo(new Begun(FACTS));
    }

    @Test
    void resultsAreWrittenOnce() {
        imports.begin(FACTS);

        assertThat(imports.finish(new Begun(FACTS), RESULTS)).isEqualTo(new Finished(FACTS, RESULTS));
        assertThat(imports.finish(new Begun(FACTS), List.of())).isEqualTo(new Finished(FACTS, RESULTS));
        assertThat(imports.begin(FACTS)).isEqualTo(new Finished(FACTS, RESULTS));
    }
}
