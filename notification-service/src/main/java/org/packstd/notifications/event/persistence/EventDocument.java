package org.packstd.notifications.event.persistence;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.event.json.FactsJson;

/** Field names of a kept event. Its time is text: a BSON date would cut it to milliseconds. */
final class EventDocument {

    static final String TYPE = "type";
    static final String FAMILY = "family";
    static final String DESIGNATION = "designation";
    static final String HEARD_AT = "heardAt";
    static final String FACTS = "facts";
    private static final String TRACE = "trace";

    private EventDocument() {}

    static Document write(CloudEvent event, Instant heardAt) {
        var document = new Document("_id", event.id())
                .append(TYPE, event.type().text())
                .append("source", event.source())
                .append("time", event.time().toString())
                .append("subject", event.subject())
                .append("dataSchema", event.dataSchema())
                .append(FAMILY, event.family())
                .append("data", event.data())
                .append(HEARD_AT, Date.from(heardAt));
        if (event.designation() != null) {
            document.append(DESIGNATION, event.designation());
        }
        if (!event.facts().equals(Facts.NONE)) {
            document.append(FACTS, FactsJson.write(event.facts()));
        }
        if (event.trace() != null) {
            document.append(TRACE, event.trace());
        }
        return document;
    }

    /** Empty if nobody can tell. */
    static Optional<Instant> happened(Document document) {
        try {
            return Optional.of(Instant.parse(document.get("time", "")));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    static CloudEvent read(Document document) {
        var facts = document.getString(FACTS);
        return new CloudEvent(
                document.getString("_id"),
                EventType.of(document.getString(TYPE)).orElseThrow(),
                document.getString("source"),
                Instant.parse(document.getString("time")),
                document.getString("subject"),
                document.getString("dataSchema"),
                document.getString(FAMILY),
                document.getString(DESIGNATION),
                document.getString("data"),
                facts == null ? Facts.NONE : FactsJson.read(facts),
                document.getString(TRACE));
    }
}
