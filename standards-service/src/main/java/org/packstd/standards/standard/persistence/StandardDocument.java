package org.packstd.standards.standard.persistence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.packstd.standards.standard.CorrigendumId;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Effect;
import org.packstd.standards.standard.Replacement;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.Head;
import org.packstd.standards.standard.Standard.InForce;
import org.packstd.standards.standard.Standard.Withdrawn;

/** A standard as it is stored; {@code _id} is the designation, {@code outbox} belongs to the relay. */
final class StandardDocument {

    static final String FAMILY = "family";
    static final String WITHDRAWN = "withdrawn";
    static final String REPLACED = "replaced";
    static final String VERSION = "version";
    static final String EFFECT_DUE = "effectDue";
    static final String CHANGED_AT = "changedAt";

    private StandardDocument() {}

    /** Everything but {@code _id} and outbox; null for what is not there, so that a sparse index leaves it out. */
    static Document state(Standard standard) {
        var head = standard.head();
        var state = new Document(FAMILY, standard.family().name())
                .append("current", head.current().ordinal())
                .append("title", Fields.of(head.title()))
                .append("variations", head.variations())
                .append("publishedAt", Date.from(head.publishedAt()))
                .append("events", head.events())
                .append(VERSION, head.version())
                .append(REPLACED, !head.announcedReplacements().isEmpty())
                .append("replacedBy", head.replacedBy().stream().map(StandardDocument::of).toList())
                .append("corrigenda", head.corrigenda().stream().map(StandardDocument::of).toList())
                .append("effects", head.effects().stream().map(StandardDocument::of).toList())
                .append(EFFECT_DUE, head.effects().stream().map(effect -> effect.day().toString()).sorted().findFirst()
                        .orElse(null))
                .append(WITHDRAWN, standard instanceof Withdrawn);
        return switch (standard) {
            case InForce _ -> state;
            case Withdrawn withdrawn -> state.append("withdrawnAt", Date.from(withdrawn.withdrawnAt()))
                    .append("withdrawnBy", withdrawn.publicationId())
                    .append("withdrawnFrom", withdrawn.from().toString())
                    .append("successors", withdrawn.successors().stream().map(Designation::toString).toList());
        };
    }

    static Standard standard(Document document) {
        var head = new Head(Designation.of(document.getString("_id")).orElseThrow(),
                new RevisionLetter(document.getInteger("current")), Fields.text(document, "title"),
                document.getInteger("variations"), document.getDate("publishedAt").toInstant(),
                document.getLong(VERSION), document.getLong("events"),
                document.getList("replacedBy", Document.class, List.of()).stream()
                        .map(StandardDocument::replacement)
                        .toList(),
                document.getList("corrigenda", Document.class, List.of()).stream()
                        .map(StandardDocument::corrigendum)
                        .toList(),
                document.getList("effects", Document.class, List.of()).stream().map(StandardDocument::effect).toList());
        return document.getBoolean(WITHDRAWN)
                ? withdrawn(head, document)
                : new InForce(head);
    }

    private static Withdrawn withdrawn(Head head, Document document) {
        var at = document.getDate("withdrawnAt").toInstant();
        var from = document.getString("withdrawnFrom");
        return new Withdrawn(head, at, document.getString("withdrawnBy"),
                from == null ? LocalDate.ofInstant(at, ZoneOffset.UTC) : LocalDate.parse(from),
                document.getList("successors", String.class, List.of()).stream()
                        .map(each -> Designation.of(each).orElseThrow())
                        .toList());
    }

    private static Document of(Replacement replacement) {
        return new Document("by", replacement.by().toString()).append("since", replacement.since().toString())
                .append("publicationId", replacement.publicationId())
                .append("announced", replacement.announced());
    }

    private static Replacement replacement(Document document) {
        return new Replacement(Designation.of(document.getString("by")).orElseThrow(),
                LocalDate.parse(document.getString("since")), document.getString("publicationId"),
                document.getBoolean("announced"));
    }

    private static Document of(Effect effect) {
        return new Document("ordinal", effect.letter().ordinal()).append("day", effect.day().toString());
    }

    private static Effect effect(Document document) {
        return new Effect(new RevisionLetter(document.getInteger("ordinal")),
                LocalDate.parse(document.getString("day")));
    }

    private static Document of(CorrigendumId corrigendum) {
        return new Document("ordinal", corrigendum.corrected().ordinal()).append("number", corrigendum.number());
    }

    private static CorrigendumId corrigendum(Document document) {
        return new CorrigendumId(new RevisionLetter(document.getInteger("ordinal")), document.getInteger("number"));
    }
}
