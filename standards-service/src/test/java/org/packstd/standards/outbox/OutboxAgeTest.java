package org.packstd.standards.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.packstd.standards.database.Databases;

class OutboxAgeTest {

    private static final Instant START = Instant.parse("2026-11-22T09:30:00Z");

    private final MongoDatabase database = Databases.embedded();
    private final HandClock clock = new HandClock();
    private final SimpleMeterRegistry registry = watching(database);

    @Test
    void nothingWaits() {
        database.getCollection("one").insertOne(new Document("_id", "a"));

        assertThat(age()).isZero();
    }

    @Test
    void theAgeIsThatOfTheOldestInAnyCollection() {
        put("one", "a", START);
        put("other", "b", START.minusSeconds(90));
        put("other", "c", START.minusSeconds(30));

        assertThat(age()).isEqualTo(90);
    }

    @Test
    void theDatabaseIsAskedOnceInAWhileHoweverOftenSomebodyLooks() {
        assertThat(age()).isZero();
        put("one", "a", START);

        clock.goOn(OutboxAge.FRESH.minusMillis(1));
        assertThat(age()).isZero();
        clock.goOn(Duration.ofMillis(1));
        assertThat(age()).isEqualTo(5);
    }

    @Test
    void nobodyKnowsWhileTheDatabaseIsAway() {
        try (var nowhere = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            assertThat(watching(nowhere.getDatabase("x")).get(OutboxAge.NAME).gauge().value()).isNaN();
        }
    }

    private double age() {
        return registry.get(OutboxAge.NAME).gauge().value();
    }

    private SimpleMeterRegistry watching(MongoDatabase in) {
        var watching = new SimpleMeterRegistry();
        new OutboxAge(List.of(in.getCollection("one"), in.getCollection("other")), clock).bindTo(watching);
        return watching;
    }

    private void put(String collection, String id, Instant since) {
        var aggregate = new Document("_id", id);
        OutboxEntry.putInto(aggregate, List.of(new OutboxEntry(id, "something.happened", id, since, "x", "{}")), since);
        database.getCollection(collection).insertOne(aggregate);
    }
}
