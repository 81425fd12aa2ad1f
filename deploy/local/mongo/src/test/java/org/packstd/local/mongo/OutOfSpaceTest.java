package org.packstd.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.local.mongo.engine.Engine;
import org.packstd.local.mongo.journal.Journal;
import org.packstd.local.mongo.journal.JournalFull;
import org.packstd.local.mongo.journal.Records;

/** What a client is told while there is no room, as real servers say it. */
class OutOfSpaceTest {

    private static final int OUT_OF_DISK_SPACE = 14031;

    private final Disk disk = new Disk();
    private final EmbeddedMongo mongo = new EmbeddedMongo(new Engine(new Records(), disk, Clock.systemUTC()), 0);
    private final MongoClient client = MongoClients.create(mongo.connectionString(""));
    private final MongoCollection<Document> collection = client.getDatabase("d").getCollection("c");

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void whoeverWritesIsToldWhyAndSoIsWhoeverReadsWhatIsNotWritten() {
        collection.insertOne(new Document("_id", "before"));
        disk.full = true;

        assertThatItIsFull(() -> collection.insertOne(new Document("_id", "cut off")));
        assertThatItIsFull(() -> collection.find().first());
        assertThatItIsFull(() -> collection.insertOne(new Document("_id", "refused")));

        disk.full = false;
        assertThat(collection.find().map(each -> each.getString("_id"))).containsExactly("before", "cut off");
        collection.insertOne(new Document("_id", "afterwards"));
        assertThat(collection.countDocuments()).isEqualTo(3);
    }

    @Test
    void whatHasExpiredIsStillDeletedAfterwards() {
        collection.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.SECONDS));
        disk.full = true;
        assertThatItIsFull(() -> collection.insertOne(new Document("at", Date.from(Instant.EPOCH))));
        await().until(() -> disk.refused >= 3); // the client once, and the sweeps of two seconds

        disk.full = false;

        await().until(() -> collection.countDocuments(eq("at", Date.from(Instant.EPOCH))) == 0);
    }

    private static void assertThatItIsFull(ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(MongoCommandException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(OUT_OF_DISK_SPACE))
                .hasMessageContaining("No space left");
    }

    /** A journal that remembers nothing, and how much of it is not written. */
    private static final class Disk implements Journal {

        private volatile boolean full;
        private volatile int refused;
        private volatile boolean waiting;

        @Override
        public void requireRoom() {
            if (waiting) {
                settle();
            }
        }

        @Override
        public synchronized void append(Records records) {
            waiting |= !records.takeChanges().isEmpty();
        }

        @Override
        public synchronized void settle() {
            if (waiting && full) {
                refused++;
                throw new JournalFull("No space left", new IOException());
            }
            waiting = false;
        }

        @Override
        public void close() {}
    }
}
