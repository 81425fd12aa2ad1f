package org.packstd.submissions.outbox;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits to be sent: a CloudEvent whose data is already JSON.
 *
 * @param id      stable over all sendings
 * @param type    such as {@code ballot.opened}
 * @param subject the aggregate, also the record key
 * @param schema  file name of the JSON Schema of the data, such as {@code ballot-opened.v1.schema.json}
 * @param data    JSON text
 * @param trace   W3C {@code traceparent} of what caused it; null if that was not traced
 */
public record OutboxEntry(String id, String type, String subject, Instant time, String schema, String data,
        @Nullable String trace) {

    static final String ENTRIES = "outbox";
    static final String SINCE = "outboxSince";

    /** Caused by what this thread is at. */
    public OutboxEntry(String id, String type, String subject, Instant time, String schema, String data) {
        this(id, type, subject, time, schema, data, TraceParent.current());
    }

    /** The part of an update that appends entries; to be combined with the change of state that they tell of. */
    public static Bson append(List<OutboxEntry> entries, Instant now) {
        var documents = entries.stream().map(OutboxEntry::toDocument).toList();
        return Updates.combine(Updates.pushEach(ENTRIES, documents), Updates.min(SINCE, Date.from(now)));
    }

    /** The same for a document that is about to be inserted. */
    public static void putInto(Document aggregate, List<OutboxEntry> entries, Instant now) {
        aggregate.append(ENTRIES, entries.stream().map(OutboxEntry::toDocument).toList()).append(SINCE, Date.from(now));
    }

    static OutboxEntry of(Document document) {
        return new OutboxEntry(document.getString("id"), document.getString("type"), document.getString("subject"),
                document.getDate("time").toInstant(), document.getString("schema"), document.getString("data"),
                document.getString("trace"));
    }

    private Document toDocument() {
        var document = new Document("id", id).append("type", type).append("subject", subject)
                .append("time", Date.from(time)).append("schema", schema).append("data", data);
        return trace == null ? document : document.append("trace", trace);
    }
}
