package org.packstd.standards.publication.persistence;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.packstd.standards.publication.Publication;
import org.packstd.standards.publication.Publication.Published;
import org.packstd.standards.publication.Publication.Refused;
import org.packstd.standards.publication.Publication.Reserved;
import org.packstd.standards.publication.PublicationRefused;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;

/** A publication as it is stored: {@code {_id, state, designation, ordinal, at, outbox}}. */
final class PublicationDocument {

    static final String STATE = "state";
    static final String RESERVED = "RESERVED";
    static final String PUBLISHED = "PUBLISHED";
    static final String REFUSED = "REFUSED";

    private PublicationDocument() {}

    static Document reserved(String id, RevisionId place, Instant at) {
        return new Document("_id", id).append(STATE, RESERVED)
                .append("designation", place.designation().toString())
                .append("ordinal", place.letter().ordinal())
                .append("at", Date.from(at));
    }

    /** The state of a refused one, without {@code _id} and outbox. */
    static Document refused(PublicationRefused refused) {
        return new Document(STATE, REFUSED).append("rule", refused.rule())
                .append("detail", refused.detail())
                .append("refusedAt", Date.from(refused.at()));
    }

    static Publication publication(Document document) {
        var id = document.getString("_id");
        return switch (document.getString(STATE)) {
            case RESERVED -> new Reserved(id, place(document), document.getDate("at").toInstant());
            case PUBLISHED -> new Published(id, place(document));
            case REFUSED -> new Refused(id);
            case String unknown -> throw new IllegalStateException(id + ": " + unknown);
        };
    }

    private static RevisionId place(Document document) {
        return new RevisionId(Designation.of(document.getString("designation")).orElseThrow(),
                new RevisionLetter(document.getInteger("ordinal")));
    }
}
