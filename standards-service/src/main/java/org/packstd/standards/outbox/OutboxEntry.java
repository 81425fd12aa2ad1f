package org.packstd.standards.outbox;

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
 * @param type    such as {@code standard.published}
 * @param subject the aggregate, also the record key
 * @param schema  file name of the JSON Schema of the data, such as {@code standard-published.v1.schema.json}
 * @param data    JSON text
 * @param since   when it was written to its outbox, which can be long after its time: it may tell of what happened elsewhere
 * @param trace   W3C {@code traceparent} of what caused it; null if that was not traced
 */
public record OutboxEntry(String id, String type, String subject, Instant time, String schema, String data,
        Instant since, @Nullable String trace) {

    static final String ENTRIES = "outbox";
    static final String SINCE = "outboxSince";

    /** Not written yet, and caused by what this thread is at. */
    public OutboxEntry(String id, String type, String subject, Instant time, String schema, String data) {
        this(id, type, subject, time, schema, data, time, TraceParent.current());
    }

    /** Something else that is to be said for the same reason. */
    public OutboxEntry with(String otherId, String otherType, String otherSchema, String otherData) {
        return new OutboxEntry(otherId, otherType, subject, time, otherSchema, otherData, time, trace);
    }

    /** The part of an update that appends entries; to be combined with the change of state that they tell of. */
    public static Bson append(List<OutboxEntry> entries, Instant now) {
        var documents = entries.stream().map(entry -> entry.toDocument(now)).toList();
        return Updates.combine(Updates.pushEach(ENTRIES, documents), Updates.min(SINCE, Date.from(now)));
    }

    /** The same for a document that is about to be inserted. */
    public static void putInto(Document aggregate, List<OutboxEntry> entries, Instant now) {
        aggregate.append(ENTRIES, entries.stream().map(entry -> entry.toDocument(now)).toList())
                .append(SINCE, Date.from(now));
    }

    static OutboxEntry of(Document document) {
        var time = document.getDate("time").toInstant();
        var since = document.getDate("since");
        return new OutboxEntry(document.getString("id"), document.getString("type"), document.getString("subject"),
                time,
                document.getString("schema"), document.getString("data"), since == null ? time : since.toInstant(),
                document.getString("trace"));
    }

    private Document toDocument(Instant now) {
        var document = new Document("id", id).append("type", type).append("subject", subject)
                .append("time", Date.from(time)).append("schema", schema).append("data", data)
                .append("since", Date.from(now));
        return trace == null ? document : document.append("trace", trace);
    }
}
