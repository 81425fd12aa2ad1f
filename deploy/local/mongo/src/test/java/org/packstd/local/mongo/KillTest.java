package org.packstd.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.local.mongo.Race.race;
import static org.packstd.local.mongo.Server.first;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write storm, SIGKILL, a restart on the same directory, and so on. */
class KillTest {

    private static final int KILLS = 25;
    private static final int COUNTERS = 20;

    @TempDir
    Path data;

    private final AtomicLong lastId = new AtomicLong();
    private final Map<String, Integer> lastVersion = new ConcurrentHashMap<>();

    @Test
    void whatWasAcknowledgedIsThereAfterEveryOfManyKills() {
        var server = ServerProcess.start(data, 0);
        try {
            for (int round = 1; round <= KILLS; round++) {
                var storm = new Storm(lastId.get());
                try (var client = MongoClients.create(server.connectionString())) {
                    storm.rage(client.getDatabase("storm"), server);
                }
                server = ServerProcess.start(data, 0);
                try (var client = MongoClients.create(server.connectionString())) {
                    storm.verify(client.getDatabase("storm"));
                }
            }
            assertThat(lastId.get()).isGreaterThan(KILLS * 100L);
        } finally {
            server.kill();
        }
    }

    /** One round: three threads insert, two update, and in the middle of it the server dies. */
    private final class Storm {

        private final long before;
        private final Queue<Long> inserted = new ConcurrentLinkedQueue<>();
        private final Map<String, Integer> updated = new ConcurrentHashMap<>();
        private final AtomicBoolean killed = new AtomicBoolean();

        Storm(long before) {
            this.before = before;
        }

        void rage(MongoDatabase database, ServerProcess server) {
            var inserts = database.getCollection("inserts");
            inserts.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            try (var killer = Executors.newSingleThreadScheduledExecutor()) {
                killer.schedule(() -> {
                    killed.set(true);
                    server.kill();
                }, 400, TimeUnit.MILLISECONDS);
                race(5, Duration.ZERO, thread -> {
                    try {
                        while (!killed.get()) {
                            write(database, thread);
                        }
                    } catch (MongoException cutOff) {
                        assertThat(killed).as(cutOff.getMessage()).isTrue();
                    }
                });
            }
        }

        private void write(MongoDatabase database, int thread) {
            if (thread < 3) {
                var id = lastId.incrementAndGet();
                var document = new Document("_id", id).append("key", "k" + id).append("pad", "y".repeat(200));
                database.getCollection("inserts").insertOne(document);
                inserted.add(id);
            } else {
                var counter = "counter" + (lastId.get() % (COUNTERS / 2) * 2 + thread % 2);
                var version = lastVersion.merge(counter, 1, Integer::sum);
                database.getCollection("updates")
                        .replaceOne(eq(counter), withEqualFields(counter, version), Server.upsert());
                updated.put(counter, version);
            }
        }

        void verify(MongoDatabase database) {
            var inserts = database.getCollection("inserts");
            var present = new HashSet<Long>();
            inserts.find(gt("_id", before)).sort(Sorts.ascending("_id"))
                    .forEach(each -> present.add(each.getLong("_id")));
            assertThat(present).containsAll(inserted);
            present.stream().limit(40).forEach(id -> {
                assertThat(first(inserts, eq(id))).containsEntry("key", "k" + id);
                assertThat(first(inserts, eq("key", "k" + id))).containsEntry("_id", id);
            });
            assertThatIndexesHoldWhatIsStored(database);
            database.getCollection("updates").find().forEach(this::verifyCounter);
            assertThat(database.getCollection("updates").countDocuments()).isGreaterThanOrEqualTo(updated.size());
        }

        private void verifyCounter(Document counter) {
            var version = counter.getInteger("v");
            assertThat(version).isGreaterThanOrEqualTo(updated.getOrDefault(counter.getString("_id"), 0));
            assertThat(counter).isEqualTo(withEqualFields(counter.getString("_id"), version));
        }
    }

    private static void assertThatIndexesHoldWhatIsStored(MongoDatabase database) {
        var report = database.runCommand(new Document("validate", "inserts"));
        assertThat(report.get("keysPerIndex", Document.class).values()).hasSize(2)
                .allMatch(keys -> ((Number) keys).intValue() == report.getInteger("nrecords"));
    }

    private static Document withEqualFields(String id, int version) {
        var document = new Document("_id", id).append("v", version);
        IntStream.range(0, 20).forEach(field -> document.append("f" + field, version));
        return document.append("opt", "z".repeat(version % 50));
    }
}
