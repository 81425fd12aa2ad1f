package org.packstd.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.local.mongo.Race.race;
import static org.packstd.local.mongo.Server.first;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sixteen threads at once. */
class ConcurrencyTest {

    @RegisterExtension
    static final Server SERVER = new Server();

    private static final int THREADS = 16;
    private static final Duration WHILE = Duration.ofSeconds(2);

    @Test
    void noReaderSeesHalfAnUpdate() {
        var things = SERVER.fresh();
        things.insertOne(withEqualFields(0));
        var version = new AtomicInteger();
        var torn = new ConcurrentLinkedQueue<Document>();

        race(THREADS, WHILE, thread -> {
            if (thread % 4 == 0) {
                things.updateOne(eq(1), new Document("$set", withEqualFields(version.incrementAndGet())));
            } else if (thread % 4 == 1) {
                things.replaceOne(eq(1), withEqualFields(version.incrementAndGet()));
            } else {
                things.find(eq(1)).into(new HashSet<>()).stream().filter(ConcurrencyTest::isTorn).forEach(torn::add);
            }
        });

        assertThat(version).hasValueGreaterThan(100);
        assertThat(torn).isEmpty();
    }

    private static Document withEqualFields(int value) {
        var document = new Document("_id", 1);
        IntStream.range(0, 40).forEach(field -> document.append("f" + field, value));
        return document;
    }

    private static boolean isTorn(Document read) {
        return IntStream.range(0, 40).mapToObj(field -> read.getInteger("f" + field)).distinct().count() != 1;
    }

    @Test
    void aCounterNeverGivesTheSameNumberTwice() {
        var counters = SERVER.fresh();
        var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        var numbers = new ConcurrentLinkedQueue<Integer>();

        race(THREADS, WHILE,
                _ -> numbers.add(requireNonNull(counters.findOneAndUpdate(eq("counter"), inc("n", 1), after))
                        .getInteger("n")));

        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
        assertThat(first(counters, eq("counter"))).containsEntry("n", numbers.size());
    }

    @Test
    void anUpdateGuardedByTheVersionIsNeverLost() {
        var accounts = SERVER.fresh();
        accounts.insertOne(withEqualFields(0).append("version", 0));
        var won = new AtomicInteger();

        race(THREADS, WHILE, _ -> {
            var read = first(accounts, eq(1));
            var next = read.getInteger("version") + 1;
            var unchanged = new Document("_id", 1).append("version", read.getInteger("version"));
            var change = new Document("f7", read.getInteger("f7") + 1).append("version", next);
            won.addAndGet((int) accounts.updateOne(unchanged, new Document("$set", change)).getMatchedCount());
        });

        assertThat(won).hasValueGreaterThan(100);
        assertThat(first(accounts, eq(1))).containsEntry("f7", won.get()).containsEntry("version", won.get());
    }

    @Test
    void ofManyThatInsertTheSameKeyExactlyOneSucceeds() {
        var reservations = SERVER.fresh();
        reservations.createIndex(Indexes.ascending("designation"), new IndexOptions().unique(true));
        var tried = new AtomicInteger();
        var won = new ConcurrentLinkedQueue<Integer>();

        race(THREADS, Duration.ofMillis(700), _ -> {
            var designation = tried.incrementAndGet() / THREADS;
            try {
                reservations.insertOne(new Document("designation", designation));
                won.add(designation);
            } catch (MongoWriteException refused) {
                assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
            }
        });

        assertThat(won).doesNotHaveDuplicates();
        assertThat(reservations.countDocuments()).isEqualTo(won.size());
    }

    @Test
    void aNewCollectionAndItsIndexesMayBeCreatedByAllAtOnce() {
        for (int round = 0; round < 20; round++) {
            MongoCollection<Document> things = SERVER.fresh();
            race(8, Duration.ZERO, thread -> {
                things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
                things.createIndex(Indexes.descending("at"));
                things.insertOne(new Document("name", thread));
            });
            assertThat(things.listIndexes()).hasSize(3);
            assertThat(things.countDocuments()).isEqualTo(8);
        }
    }
}
