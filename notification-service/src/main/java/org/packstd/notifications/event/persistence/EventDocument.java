package org.packstd.notifications.event.persistence;

import java.time.Instant;
import org.bson.Document;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;

/** Field names of a kept event. The time is text: a BSON date would cut it to milliseconds. */
final class EventDocument {

    private EventDocument() {}

    static Document write(CloudEvent event) {
        var document = new Document("_id", event.id())
                .append("type", event.type().text())
                .append("source", event.source())
                .append("time", event.time().toString())
                .append("subject", event.subject())
                .append("dataSchema", event.dataSchema())
                .append("family", event.family())
                .append("data", event.data());
        if (event.designation() != null) {
            document.append("designation", event.designation());
        }
        return document;
    }

    static CloudEvent read(Document document) {
        return new CloudEvent(
                document.getString("_id"),
                EventType.of(document.getString("type")).orElseThrow(),
                document.getString("source"),
                Instant.parse(document.getString("time")),
                document.getString("subject"),
                document.getString("dataSchema"),
                document.getString("family"),
                document.getString("designation"),
                document.getString("data"));
    }
}
