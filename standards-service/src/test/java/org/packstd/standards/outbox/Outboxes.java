package org.packstd.standards.outbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.bson.Document;

/** Aggregates that consist of nothing but their outbox. */
final class Outboxes {

    private static final Instant START = Instant.parse("2026-11-22T09:30:00Z");

    private final MongoCollection<Document> aggregates;

    Outboxes(MongoDatabase database) {
        aggregates = database.getCollection("aggregates");
    }

    MongoCollection<Document> collection() {
        return aggregates;
    }

    OutboxRelay relay(Producing producer) {
        return new OutboxRelay(List.of(aggregates), producer.template(), "topic", "/test");
    }

    OutboxRelay relay(Producing producer, Elaboration elaboration, BooleanSupplier mayGoOn) {
        return new OutboxRelay(List.of(aggregates), producer.template(), "topic", "/test", Journal.NONE, elaboration,
                mayGoOn);
    }

    /** @param second when the oldest event was written; the relay takes the oldest first */
    void put(String aggregate, int second, OutboxEntry... entries) {
        var document = new Document("_id", aggregate);
        OutboxEntry.putInto(document, List.of(entries), START.plusSeconds(second));
        aggregates.insertOne(document);
    }

    void append(String aggregate, OutboxEntry entry) {
        aggregates.updateOne(eq("_id", aggregate), OutboxEntry.append(List.of(entry), START));
    }

    /** Ids of what waits. */
    List<String> waiting(String aggregate) {
        var document = Objects.requireNonNull(aggregates.find(eq("_id", aggregate)).first());
        return document.getList("outbox", Document.class).stream().map(entry -> entry.getString("id")).toList();
    }

    boolean isMarked(String aggregate) {
        return Objects.requireNonNull(aggregates.find(eq("_id", aggregate)).first()).containsKey("outboxSince");
    }

    static OutboxEntry event(String id) {
        return new OutboxEntry(id, "something.happened", id, START, "x.schema.json", "{}");
    }

    /** More than {@link Producing} takes. */
    static OutboxEntry tooLarge(String id) {
        return new OutboxEntry(id, "something.happened", id, START, "x.schema.json", "x".repeat(2000));
    }
}
