package org.packstd.standards.adoption.persistence;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.packstd.standards.adoption.Adoption;
import org.packstd.standards.adoption.AdoptionId;
import org.packstd.standards.adoption.Consent;
import org.packstd.standards.adoption.Measured;
import org.packstd.standards.adoption.Statement;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;

/** An adoption record as it is stored; {@code named} is 1 or 0, so that the least of several is the most private. */
final class AdoptionDocument {

    static final String ORGANISATION = "organisation";
    static final String NAME = "name";
    static final String DESIGNATION = "designation";
    static final String ORDINAL = "ordinal";
    static final String ROLE = "role";
    static final String NAMED = "named";
    static final String VERSION = "version";

    private AdoptionDocument() {}

    static Document of(Adoption adoption) {
        var statement = adoption.statement();
        return new Document("_id", adoption.id().toString())
                .append(ORGANISATION, adoption.id().organisation())
                .append(NAME, adoption.id().name())
                .append(DESIGNATION, statement.revision().designation().toString())
                .append(ORDINAL, statement.revision().letter().ordinal())
                .append(ROLE, statement.role().name())
                .append(NAMED, statement.consent() == Consent.NAMED ? 1 : 0)
                .append("parts", statement.parts())
                .append("measured", statement.measured().stream().map(AdoptionDocument::of).toList())
                .append("outputs", statement.outputs())
                .append(VERSION, adoption.version())
                .append("createdAt", Date.from(adoption.createdAt()))
                .append("changedAt", Date.from(adoption.changedAt()));
    }

    static Adoption adoption(Document document) {
        var revision = new RevisionId(Designation.of(document.getString(DESIGNATION)).orElseThrow(),
                new RevisionLetter(document.getInteger(ORDINAL)));
        var statement = new Statement(revision, AdopterRole.valueOf(document.getString(ROLE)),
                document.getLong("parts"),
                document.getList("measured", Document.class).stream().map(AdoptionDocument::measured).toList(),
                List.copyOf(document.getList("outputs", String.class)),
                document.getInteger(NAMED) == 1 ? Consent.NAMED : Consent.COUNT_ONLY);
        return new Adoption(new AdoptionId(text(document, ORGANISATION), text(document, NAME)), statement,
                document.getLong(VERSION), document.getDate("createdAt").toInstant(),
                document.getDate("changedAt").toInstant());
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    private static Document of(Measured measured) {
        return new Document("variation", measured.variation()).append("parameter", measured.parameter())
                .append("min", measured.min().toPlainString())
                .append("max", measured.max().toPlainString())
                .append("unit", measured.unit().symbol());
    }

    private static Measured measured(Document document) {
        return new Measured(document.getString("variation"), document.getString("parameter"),
                new BigDecimal(document.getString("min")), new BigDecimal(document.getString("max")),
                Unit.of(document.getString("unit")).orElseThrow());
    }
}
