package org.packstd.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.packstd.local.mongo.Race.race;
import static org.packstd.local.mongo.Server.first;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The outbox inside the aggregate, as every service writes it: eight writers, one relay. */
class OutboxTest {

    @RegisterExtension
    static final Server SERVER = new Server();

    private static final int AGGREGATES = 10;

    private final MongoCollection<Document> aggregates = SERVER.fresh();
    private final Map<String, List<Integer>> published = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> committed = new ConcurrentHashMap<>();

    @Test
    void everyCommittedEventIsPublishedInOrderAndNoChangeIsLost() throws InterruptedException {
        aggregates.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
        IntStream.range(0, AGGREGATES).forEach(this::create);
        var stopped = new AtomicBoolean();
        var relay = Thread.ofPlatform().start(() -> {
            while (!stopped.get()) {
                relayOnce();
            }
        });

        race(8, Duration.ofSeconds(4), _ -> changeOne());
        await().until(() -> aggregates.countDocuments(eq("pending", true)) == 0);
        stopped.set(true);
        relay.join();

        for (var aggregate : aggregates.find()) {
            var id = aggregate.getString("_id");
            var changes = committedBy(id).get();
            assertThat(aggregate).containsEntry("n", changes).containsEntry("sequence", changes);
            assertThat(publishedBy(id).stream().distinct().toList())
                    .isEqualTo(IntStream.rangeClosed(1, changes).boxed().toList());
        }
    }

    private void create(int number) {
        var aggregate = new Document("_id", "a" + number).append("n", 0).append("outbox", List.of());
        IntStream.range(0, 40).forEach(field -> aggregate.append("pad" + field, "x".repeat(80)));
        aggregates.insertOne(aggregate.append("sequence", 0).append("version", 0));
    }

    private AtomicInteger committedBy(String aggregate) {
        return committed.computeIfAbsent(aggregate, _ -> new AtomicInteger());
    }

    private List<Integer> publishedBy(String aggregate) {
        return published.computeIfAbsent(aggregate, _ -> Collections.synchronizedList(new ArrayList<>()));
    }

    private void changeOne() {
        var id = "a" + ThreadLocalRandom.current().nextInt(AGGREGATES);
        var read = first(aggregates, eq(id));
        var version = read.getInteger("version");
        var sequence = read.getInteger("sequence") + 1;
        var state = new Document("n", read.getInteger("n") + 1).append("sequence", sequence)
                .append("version", version + 1)
                .append("pending", true)
                .append("pad7", "y".repeat(60 + sequence % 20));
        var event = new Document("seq", sequence).append("type", "Changed");
        var changed = aggregates.updateOne(new Document("_id", id).append("version", version),
                new Document("$set", state).append("$push", new Document("outbox", event)));
        committedBy(id).addAndGet((int) changed.getMatchedCount());
    }

    private void relayOnce() {
        for (var aggregate : aggregates.find(eq("pending", true)).limit(50).into(new ArrayList<>())) {
            var id = aggregate.getString("_id");
            var outbox = aggregate.getList("outbox", Document.class).stream().map(e -> e.getInteger("seq")).toList();
            publishedBy(id).addAll(outbox);
            var seen = new Document("_id", id).append("sequence", aggregate.getInteger("sequence"));
            var emptied = aggregates.updateOne(seen, new Document("$set", new Document("outbox", List.of()))
                    .append("$unset", new Document("pending", "")));
            if (emptied.getMatchedCount() == 0) {
                var last = Collections.max(outbox);
                aggregates.updateOne(eq(id),
                        new Document("$pull", new Document("outbox", new Document("seq", new Document("$lte", last)))));
            }
        }
    }
}
