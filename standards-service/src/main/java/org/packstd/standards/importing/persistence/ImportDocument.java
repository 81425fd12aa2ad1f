package org.packstd.standards.importing.persistence;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.packstd.standards.importing.ImportRecord;
import org.packstd.standards.importing.ImportRecord.Begun;
import org.packstd.standards.importing.ImportRecord.Facts;
import org.packstd.standards.importing.ImportRecord.Finished;
import org.packstd.standards.importing.ImportResult;
import org.packstd.standards.importing.ImportResult.Outcome;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.text.LocalizedText;

/** An import as it is stored; {@code results} is there when it is finished. */
final class ImportDocument {

    static final String RESULTS = "results";

    private ImportDocument() {}

    static Document of(Facts facts) {
        var document = new Document("_id", facts.id()).append("bodyHash", facts.bodyHash())
                .append("subject", facts.subject())
                .append("source", facts.source())
                .append("count", facts.count())
                .append("importedAt", Date.from(facts.importedAt()));
        return facts.organisation() == null ? document : document.append("organisation", facts.organisation());
    }

    static ImportRecord record(Document document) {
        var facts = new Facts(document.getString("_id"), document.getString("bodyHash"), document.getString("subject"),
                document.getString("organisation"), document.getString("source"), document.getInteger("count"),
                document.getDate("importedAt").toInstant());
        var results = document.getList(RESULTS, Document.class);
        return results == null
                ? new Begun(facts)
                : new Finished(facts, results.stream().map(ImportDocument::result).toList());
    }

    static Document of(ImportResult result) {
        var document = new Document("key", result.key()).append("outcome", result.outcome().name())
                .append("findings", result.findings().stream().map(ImportDocument::of).toList());
        return result.designation() == null
                ? document
                : document.append("designation", result.designation().toString());
    }

    private static ImportResult result(Document document) {
        var designation = document.getString("designation");
        return new ImportResult(document.getString("key"), Outcome.valueOf(document.getString("outcome")),
                designation == null ? null : Designation.of(designation).orElseThrow(),
                document.getList("findings", Document.class, List.of()).stream().map(ImportDocument::finding).toList());
    }

    private static Document of(Finding finding) {
        return new Document("rule", finding.rule()).append("severity", finding.severity().name())
                .append("pointer", finding.pointer())
                .append("value", finding.value())
                .append("expected", finding.expected())
                .append("en", finding.message().en())
                .append("zh", finding.message().zh());
    }

    private static Finding finding(Document document) {
        return new Finding(document.getString("rule"), Severity.valueOf(document.getString("severity")),
                document.getString("pointer"), document.getString("value"), document.getString("expected"),
                new LocalizedText(document.getString("en"), document.getString("zh")));
    }
}
