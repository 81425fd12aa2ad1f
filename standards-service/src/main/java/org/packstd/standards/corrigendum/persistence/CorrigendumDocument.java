package org.packstd.standards.corrigendum.persistence;

import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.corrigendum.Correction;
import org.packstd.standards.corrigendum.Corrigendum;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.text.LocalizedText;

/** A corrigendum as it is stored: {@code {_id: "PS-CSP-0012/A/1", corrected: "PS-CSP-0012/A", number, title, …}}. */
final class CorrigendumDocument {

    static final String CORRECTED = "corrected";
    static final String NUMBER = "number";

    private CorrigendumDocument() {}

    static String id(RevisionId corrected, int number) {
        return corrected + "/" + number;
    }

    static Document of(Corrigendum corrigendum) {
        var corrected = corrigendum.corrected();
        var document = new Document("_id", id(corrected, corrigendum.number()))
                .append(CORRECTED, corrected.toString())
                .append("designation", corrected.designation().toString())
                .append("ordinal", corrected.letter().ordinal())
                .append(NUMBER, corrigendum.number())
                .append("title", of(corrigendum.title()))
                .append("corrections", corrigendum.corrections().stream().map(CorrigendumDocument::of).toList())
                .append("hash", corrigendum.hash().text())
                .append("publishedAt", Date.from(corrigendum.publishedAt()))
                .append("publicationId", corrigendum.publicationId());
        return switch (corrigendum.provenance()) {
            case Provenance.Submission(var submissionId) -> document.append("submissionId", submissionId);
            case Provenance.Import(var importId) -> document.append("importId", importId);
        };
    }

    static Corrigendum corrigendum(Document document) {
        var corrected = new RevisionId(Designation.of(document.getString("designation")).orElseThrow(),
                new RevisionLetter(document.getInteger("ordinal")));
        var submissionId = document.getString("submissionId");
        return new Corrigendum(corrected, document.getInteger(NUMBER), text(document.get("title", Document.class)),
                document.getList("corrections", Document.class).stream().map(CorrigendumDocument::correction).toList(),
                new ContentHash(document.getString("hash")), document.getDate("publishedAt").toInstant(),
                submissionId != null
                        ? new Provenance.Submission(submissionId)
                        : new Provenance.Import(document.getString("importId")),
                document.getString("publicationId"));
    }

    private static Document of(Correction correction) {
        var document = new Document("pointer", correction.pointer()).append("was", correction.was())
                .append("now", correction.now());
        return correction.reason() == null ? document : document.append("reason", of(correction.reason()));
    }

    private static Correction correction(Document document) {
        return new Correction(document.getString("pointer"), document.getString("was"), document.getString("now"),
                reason(document.get("reason", Document.class)));
    }

    private static @Nullable LocalizedText reason(@Nullable Document document) {
        return document == null ? null : text(document);
    }

    private static Document of(LocalizedText text) {
        var document = new Document();
        if (text.en() != null) {
            document.append("en", text.en());
        }
        if (text.zh() != null) {
            document.append("zh", text.zh());
        }
        return document;
    }

    private static LocalizedText text(Document document) {
        return new LocalizedText(document.getString("en"), document.getString("zh"));
    }
}
