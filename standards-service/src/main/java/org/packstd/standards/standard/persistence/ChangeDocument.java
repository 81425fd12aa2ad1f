package org.packstd.standards.standard.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;
import org.packstd.standards.standard.ChangeLevel;
import org.packstd.standards.standard.ChangeSummary;
import org.packstd.standards.standard.SemanticVersion;

/** What a revision changed, as it is stored in the revision. */
final class ChangeDocument {

    private ChangeDocument() {}

    static Document of(ChangeSummary change) {
        return new Document("version", change.version().toString()).append("level", change.level().name())
                .append("counts", new Document(new LinkedHashMap<String, Object>(change.counts())))
                .append("paths", change.paths())
                .append("classes", change.classes())
                .append("complete", change.complete());
    }

    static ChangeSummary summary(Document document) {
        var counts = new LinkedHashMap<String, Integer>();
        document.get("counts", Document.class).forEach((name, count) -> counts.put(name, (Integer) count));
        return new ChangeSummary(SemanticVersion.of(document.getString("version")).orElseThrow(),
                ChangeLevel.valueOf(document.getString("level")), counts,
                document.getList("paths", String.class), document.getList("classes", String.class, List.of()),
                document.getBoolean("complete"));
    }
}
