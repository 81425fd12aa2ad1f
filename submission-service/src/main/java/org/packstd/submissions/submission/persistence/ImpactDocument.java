package org.packstd.submissions.submission.persistence;

import static org.packstd.submissions.submission.persistence.Fields.list;
import static org.packstd.submissions.submission.persistence.Fields.part;
import static org.packstd.submissions.submission.persistence.Fields.put;
import static org.packstd.submissions.submission.persistence.Fields.requiredInstant;
import static org.packstd.submissions.submission.persistence.Fields.text;

import java.util.Date;
import java.util.HashMap;
import java.util.Objects;
import org.bson.Document;
import org.packstd.submissions.proposal.Impact;
import org.packstd.submissions.proposal.Target;

/** The study of an impact as a part of the report on its text. */
final class ImpactDocument {

    private ImpactDocument() {}

    static Document encode(Impact impact) {
        var document = new Document("changes", impact.changes())
                .append("roles", impact.roles().stream().map(ImpactDocument::encode).toList())
                .append("studiedAt", Date.from(impact.studiedAt()));
        var target = impact.target();
        put(document, "target", target == null
                ? null
                : new Document("designation", target.designation()).append("baseRevision", target.baseRevision()));
        return document;
    }

    private static Document encode(Impact.OnRole role) {
        var document = new Document("role", role.role()).append("worst", role.worst())
                .append("changes", new Document(new HashMap<>(role.changes())));
        put(document, "atLeast", role.atLeast());
        return document;
    }

    static Impact decode(Document document) {
        return new Impact(
                part(document, "target",
                        target -> new Target(text(target, "designation"), text(target, "baseRevision"))),
                document.getInteger("changes"), list(document, "roles", ImpactDocument::role),
                requiredInstant(document, "studiedAt"));
    }

    private static Impact.OnRole role(Document document) {
        var changes = new HashMap<String, Integer>();
        Objects.requireNonNull(document.get("changes", Document.class))
                .forEach((severity, count) -> changes.put(severity, (Integer) count));
        return new Impact.OnRole(text(document, "role"), document.getInteger("atLeast"), text(document, "worst"),
                changes);
    }
}
