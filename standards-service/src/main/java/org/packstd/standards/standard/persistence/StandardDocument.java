package org.packstd.standards.standard.persistence;

import java.util.Date;
import org.bson.Document;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.Head;
import org.packstd.standards.standard.Standard.InForce;
import org.packstd.standards.standard.Standard.Withdrawn;

/** A standard as it is stored; {@code _id} is the designation, {@code outbox} belongs to the relay. */
final class StandardDocument {

    static final String FAMILY = "family";
    static final String WITHDRAWN = "withdrawn";
    static final String VERSION = "version";
    static final String CHANGED_AT = "changedAt";

    private StandardDocument() {}

    /** Everything but {@code _id} and outbox. */
    static Document state(Standard standard) {
        var head = standard.head();
        var state = new Document(FAMILY, standard.family().name())
                .append("current", head.current().ordinal())
                .append("title", Fields.of(head.title()))
                .append("variations", head.variations())
                .append("publishedAt", Date.from(head.publishedAt()))
                .append("events", head.events())
                .append(VERSION, head.version())
                .append(WITHDRAWN, standard instanceof Withdrawn);
        return switch (standard) {
            case InForce _ -> state;
            case Withdrawn withdrawn -> state.append("withdrawnAt", Date.from(withdrawn.withdrawnAt()))
                    .append("withdrawnBy", withdrawn.publicationId());
        };
    }

    static Standard standard(Document document) {
        var head = new Head(Designation.of(document.getString("_id")).orElseThrow(),
                new RevisionLetter(document.getInteger("current")), Fields.text(document, "title"),
                document.getInteger("variations"), document.getDate("publishedAt").toInstant(),
                document.getLong(VERSION), document.getLong("events"));
        return document.getBoolean(WITHDRAWN)
                ? new Withdrawn(head, document.getDate("withdrawnAt").toInstant(), document.getString("withdrawnBy"))
                : new InForce(head);
    }
}
