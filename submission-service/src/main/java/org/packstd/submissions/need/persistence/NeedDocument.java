package org.packstd.submissions.need.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.need.Need;
import org.packstd.submissions.need.NeedId;
import org.packstd.submissions.need.NeedStatement;
import org.packstd.submissions.need.VolumeClass;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.range.Range;
import org.packstd.submissions.range.Unit;
import org.packstd.submissions.submission.PublishedAs;

/**
 * Needs as documents. Beside what was written, a range holds its ends in the base unit, for comparison; an end that is open
 * is further away than any figure can be.
 */
final class NeedDocument {

    static final String FAMILY = "family";
    static final String DOMAINS = "domains";
    static final String STATUS = "status";
    static final String PARAMETERS = "parameters";
    static final String NAME = "name";
    static final String SUPPORTERS = "supporters";
    static final String VERSION = "version";

    /** Figures have at most nine digits before the point, and no factor is above a thousand. */
    private static final BigDecimal BEYOND = new BigDecimal("1E15");

    private NeedDocument() {}

    static Document encode(Need need) {
        var statement = need.statement();
        var document = new Document("_id", need.id().value()).append("organisation", need.organisation())
                .append("named", need.named())
                .append("title", encode(statement.title()))
                .append(FAMILY, statement.family().name())
                .append(PARAMETERS, statement.parameters().stream().map(NeedDocument::encode).toList())
                .append(DOMAINS, statement.domains())
                .append(STATUS, need.status().name())
                .append(SUPPORTERS, need.supporters())
                .append("createdAt", Date.from(need.createdAt()))
                .append("updatedAt", Date.from(need.updatedAt()))
                .append(VERSION, need.version());
        put(document, "text", statement.text());
        put(document, "volume", statement.volume() == null ? null : statement.volume().name());
        put(document, "metBy", need.metBy() == null ? null : encode(need.metBy()));
        return document;
    }

    static Document encode(PublishedAs as) {
        return new Document("designation", as.designation()).append("revision", as.revision());
    }

    static Need decode(Document document) {
        var volume = document.getString("volume");
        var metBy = document.get("metBy", Document.class);
        var title = document.get("title", Document.class);
        var statement = new NeedStatement(new LocalizedText(title.getString("en"), title.getString("zh")),
                document.getString("text"), new Family(text(document, FAMILY)),
                document.getList(PARAMETERS, Document.class).stream().map(NeedDocument::range).toList(),
                document.getList(DOMAINS, String.class), volume == null ? null : VolumeClass.valueOf(volume));
        return new Need(new NeedId(text(document, "_id")), text(document, "organisation"),
                document.getBoolean("named"), statement, Need.Status.valueOf(text(document, STATUS)),
                metBy == null ? null : new PublishedAs(text(metBy, "designation"), text(metBy, "revision")),
                document.getInteger(SUPPORTERS), instant(document, "createdAt"), instant(document, "updatedAt"),
                document.getLong(VERSION));
    }

    /** Needs of which a range of the same parameter, in the same quantity, overlaps the bin. */
    static Bson overlapping(Range bin) {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq(NAME, bin.parameter()));
        conditions.add(eq("base", bin.unit().base()));
        bin.to().ifPresent(to -> conditions.add(lte("from", new Decimal128(to))));
        bin.from().ifPresent(from -> conditions.add(gte("to", new Decimal128(from))));
        return elemMatch(PARAMETERS, and(conditions));
    }

    private static Document encode(Range range) {
        var document = new Document(NAME, range.parameter()).append("unit", range.unit().symbol())
                .append("base", range.unit().base())
                .append("from", new Decimal128(range.from().orElse(BEYOND.negate())))
                .append("to", new Decimal128(range.to().orElse(BEYOND)));
        put(document, "min", range.min() == null ? null : range.min().toPlainString());
        put(document, "max", range.max() == null ? null : range.max().toPlainString());
        return document;
    }

    private static Range range(Document document) {
        return new Range(text(document, NAME), figure(document.getString("min")), figure(document.getString("max")),
                Unit.of(text(document, "unit")).orElseThrow());
    }

    private static @Nullable BigDecimal figure(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    private static Document encode(LocalizedText text) {
        var document = new Document();
        put(document, "en", text.en());
        put(document, "zh", text.zh());
        return document;
    }

    static void put(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    static String text(Document document, String name) {
        return Objects.requireNonNull(document.getString(name), name);
    }

    static Instant instant(Document document, String name) {
        return Objects.requireNonNull(document.getDate(name), name).toInstant();
    }
}
