package org.packstd.submissions.outbox;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;

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
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends what waits in the outboxes of some collections to one topic. Stateless: {@link RelayLoop} says when. */
public final class OutboxRelay implements Relay {

    /** Aggregates per round and collection; bounds memory and the time a round takes. */
    private static final int BATCH = 200;
    /** Longer than the producer takes to give up. */
    private static final long PATIENCE_SECONDS = 30;
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
     * Sends one batch of each collection and forgets what the broker has acknowledged. An event that can never be sent, such
     * as one that is too large for the topic, stays in its outbox; the others overtake it.
     *
     * @return whether anything was done; if not, nothing was waiting
     * @throws Exception when the broker or the database is away, or nothing is left but what can never be sent; what was not
     *         forgotten is sent again later
     */
    @Override
    public boolean relay() throws Exception {
        var worked = false;
        var unsendable = new ArrayList<String>();
        for (var collection : aggregates) {
            worked |= relay(collection, unsendable);
        }
        if (!worked && !unsendable.isEmpty()) {
            throw new IllegalStateException(
                    unsendable.size() + " events cannot be sent as they are, first " + unsendable.getFirst());
        }
        return worked;
    }

    private boolean relay(MongoCollection<Document> collection, List<String> unsendable) throws Exception {
        for (int stuck = 0;; stuck += BATCH) {
            var waiting = collection.find(gt(OutboxEntry.SINCE, EPOCH)).sort(Sorts.ascending(OutboxEntry.SINCE))
                    .projection(include(OutboxEntry.ENTRIES)).skip(stuck).limit(BATCH).into(new ArrayList<>());
            var worked = relay(collection, waiting, unsendable);
            if (worked || waiting.size() < BATCH) {
                return worked; // else a whole batch that can never be sent, which must not hold up the next one
            }
        }
    }

    private boolean relay(MongoCollection<Document> collection, List<Document> waiting, List<String> unsendable)
            throws Exception {
        var parcels = post(waiting);
        CompletableFuture.allOf(parcels.stream().flatMap(p -> p.sendings().stream()).toArray(CompletableFuture[]::new))
                .handle((_, failure) -> failure == null)
                .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .get();
        var delivered = parcels.stream().map(Delivered::of).filter(Delivered::isAnything).toList();
        Delivered.forget(collection, delivered);
        for (var parcel : parcels) {
            parcel.requireBroker();
            unsendable.addAll(parcel.unsendable());
        }
        return !delivered.isEmpty();
    }

    private List<Parcel> post(List<Document> waiting) {
        var parcels = new ArrayList<Parcel>();
        for (var aggregate : waiting) {
            var parcel = new Parcel(Objects.requireNonNull(aggregate.get("_id")), entries(aggregate),
                    new ArrayList<>());
            parcels.add(parcel);
            for (var entry : parcel.entries()) {
                var sending = send(entry);
                parcel.sendings().add(sending);
                if (Parcel.failedForTheBroker(sending)) {
                    return parcels; // each further one would take as long to fail
                }
            }
        }
        return parcels;
    }

    private CompletableFuture<?> send(OutboxEntry entry) {
        try {
            return kafka.send(message(entry));
        } catch (KafkaException atOnce) {
            return CompletableFuture.failedFuture(atOnce);
        }
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
        if (entry.trace() != null) {
            header(message, TraceParent.NAME, entry.trace()); // for whoever goes on with the trace
            header(message, "ce_" + TraceParent.NAME, entry.trace()); // where it began, over all hops
        }
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
