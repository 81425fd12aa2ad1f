package org.packstd.standards.standard.persistence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.ChangeSummary;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionEntry;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.SemanticVersion;

/** A revision as it is stored: {@code {_id: "PS-CSP-0012/A", designation, ordinal, family, title, …}}. */
final class RevisionDocument {

    static final String DESIGNATION = "designation";
    static final String ORDINAL = "ordinal";
    static final String EFFECTIVE = "effective";
    static final String PUBLISHED_AT = "publishedAt";
    static final String METADATA = "metadata";
    static final String PAYLOAD = "payload";
    private static final String CHANGE = "change";

    private RevisionDocument() {}

    static Document of(Revision revision) {
        var content = revision.content();
        var document = new Document("_id", revision.id().toString())
                .append(DESIGNATION, revision.id().designation().toString())
                .append(ORDINAL, revision.id().letter().ordinal())
                .append("family", content.family().name())
                .append("title", Fields.of(content.title()));
        if (content.scope() != null) {
            document.append("scope", Fields.of(content.scope()));
        }
        if (!content.metadata().isEmpty()) {
            document.append(METADATA, new Document(content.metadata().members()));
        }
        if (revision.previous() != null) {
            document.append("previous", revision.previous().text());
        }
        switch (revision.provenance()) {
            case Provenance.Submission(var submissionId) -> document.append("submissionId", submissionId);
            case Provenance.Import(var importId) -> document.append("importId", importId);
        }
        document.append("hash", content.hash().text())
                .append(PUBLISHED_AT, Date.from(revision.publishedAt()))
                .append("issuedOn", revision.issuedOn().toString())
                .append(EFFECTIVE, revision.effective().toString())
                .append("publicationId", revision.publicationId())
                .append(PAYLOAD, new Document(content.payload().members()));
        return revision.change() == null ? document : document.append(CHANGE, ChangeDocument.of(revision.change()));
    }

    static Revision revision(Document document) {
        var content = new Content(Family.of(document.getString("family")), Fields.text(document, "title"),
                Fields.textOrNull(document, "scope"), new Payload(plain(document.get(PAYLOAD, Document.class))),
                metadata(document), new ContentHash(document.getString("hash")));
        return new Revision(id(document), content, previous(document), document.getDate(PUBLISHED_AT).toInstant(),
                day(document, "issuedOn"), day(document, EFFECTIVE), provenance(document),
                document.getString("publicationId"), change(document));
    }

    private static @Nullable ChangeSummary change(Document document) {
        var change = document.get(CHANGE, Document.class);
        return change == null ? null : ChangeDocument.summary(change);
    }

    static RevisionEntry entry(Document document) {
        return new RevisionEntry(id(document), new ContentHash(document.getString("hash")), previous(document),
                document.getDate(PUBLISHED_AT).toInstant(), day(document, "issuedOn"), day(document, EFFECTIVE),
                provenance(document), SemanticVersion.of(id(document).letter(), change(document)));
    }

    private static Metadata metadata(Document document) {
        var members = document.get(METADATA, Document.class);
        return members == null ? Metadata.NONE : new Metadata(plain(members));
    }

    /** What was stored before there were such days is of the day on which it was published. */
    private static LocalDate day(Document document, String field) {
        var day = document.getString(field);
        return day == null
                ? LocalDate.ofInstant(document.getDate(PUBLISHED_AT).toInstant(), ZoneOffset.UTC)
                : LocalDate.parse(day);
    }

    /** A document is a map, but equal only to documents; a payload must not depend on where it was read. */
    private static Map<String, Object> plain(Document document) {
        var members = new LinkedHashMap<String, Object>();
        document.forEach((name, value) -> members.put(name, plainValue(value)));
        return members;
    }

    private static Object plainValue(Object value) {
        return switch (value) {
            case Document object -> plain(object);
            case List<?> list -> list.stream().map(RevisionDocument::plainValue).toList();
            case Decimal128 number -> number.bigDecimalValue();
            default -> value;
        };
    }

    private static RevisionId id(Document document) {
        return new RevisionId(Designation.of(document.getString(DESIGNATION)).orElseThrow(),
                new RevisionLetter(document.getInteger(ORDINAL)));
    }

    private static @Nullable ContentHash previous(Document document) {
        var hash = document.getString("previous");
        return hash == null ? null : new ContentHash(hash);
    }

    private static Provenance provenance(Document document) {
        var submissionId = document.getString("submissionId");
        return submissionId != null
                ? new Provenance.Submission(submissionId)
                : new Provenance.Import(document.getString("importId"));
    }
}
