package org.packstd.submissions.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends what waits in the outboxes of some collections to one topic. Stateless: {@link RelayLoop} says when. */
public final class OutboxRelay {

    /** Aggregates per round and collection; bounds memory and the time a round takes. */
    private static final int BATCH = 200;
    private static final Date EPOCH = new Date(0);

    private final List<MongoCollection<Document>> aggregates;
    private final KafkaTemplate<String, String> kafka;
    private final String topic;
    private final String source;

    /**
     * @param aggregates collections whose documents carry an outbox; each needs a sparse index on {@code outboxSince}
     * @param source     CloudEvents source, such as {@code /submission-service}
     */
    public OutboxRelay(List<MongoCollection<Document>> aggregates, KafkaTemplate<String, String> kafka, String topic,
            String source) {
        this.aggregates = List.copyOf(aggregates);
        this.kafka = kafka;
        this.topic = topic;
        this.source = source;
    }

    /**
     * Sends one batch and forgets what the broker has acknowledged.
     *
     * @return whether anything was waiting
     * @throws Exception when the broker or the database is away; what was not forgotten is sent again later
     */
    public boolean relay() throws Exception {
        var worked = false;
        for (var collection : aggregates) {
            var waiting = collection.find(gt(OutboxEntry.SINCE, EPOCH)).sort(Sorts.ascending(OutboxEntry.SINCE))
                    .projection(include(OutboxEntry.ENTRIES)).limit(BATCH).into(new ArrayList<>());
            send(waiting);
            for (var aggregate : waiting) {
                forget(collection, Objects.requireNonNull(aggregate.get("_id")), entries(aggregate));
            }
            worked |= !waiting.isEmpty();
        }
        return worked;
    }

    private void send(List<Document> waiting) throws Exception {
        var acknowledged = new ArrayList<CompletableFuture<?>>();
        for (var aggregate : waiting) {
            for (var entry : entries(aggregate)) {
                acknowledged.add(kafka.send(message(entry)));
            }
        }
        CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
    }

    private static List<OutboxEntry> entries(Document aggregate) {
        return aggregate.getList(OutboxEntry.ENTRIES, Document.class, List.of()).stream().map(OutboxEntry::of).toList();
    }

    private ProducerRecord<String, String> message(OutboxEntry entry) {
        var message = new ProducerRecord<>(topic, entry.subject(), entry.data());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", entry.id());
        header(message, "ce_type", entry.type());
        header(message, "ce_source", source);
        header(message, "ce_time", entry.time().toString());
        header(message, "ce_subject", entry.subject());
        header(message, "ce_dataschema", "/api-specs/events/schemas/" + entry.schema());
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * If the outbox still is what we saw, empty it in one write. If it has grown meanwhile, or a relay that lost its lease
     * got here too, take out exactly what we sent.
     */
    private static void forget(MongoCollection<Document> collection, Object id, List<OutboxEntry> sent) {
        var asSeen = sent.isEmpty()
                ? and(eq("_id", id), size(OutboxEntry.ENTRIES, 0))
                : and(eq("_id", id), size(OutboxEntry.ENTRIES, sent.size()),
                        eq(OutboxEntry.ENTRIES + "." + (sent.size() - 1) + ".id", sent.getLast().id()));
        var emptied = collection.updateOne(asSeen,
                combine(set(OutboxEntry.ENTRIES, List.of()), unset(OutboxEntry.SINCE)));
        if (emptied.getMatchedCount() == 0) {
            var ids = sent.stream().map(OutboxEntry::id).toList();
            collection.updateOne(eq("_id", id), pull(OutboxEntry.ENTRIES, in("id", ids)));
        }
    }
}
