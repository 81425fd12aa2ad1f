package org.packstd.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hundred thousand documents, and commands that must not look at them all. */
class SpeedTest {

    @RegisterExtension
    static final Server SERVER = new Server();

    private static final int DOCUMENTS = 100_000;
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final MongoCollection<Document> THINGS = SERVER.fresh();

    @BeforeAll
    static void fill() {
        THINGS.createIndex(Indexes.ascending("tenant", "name"), new IndexOptions().unique(true));
        THINGS.createIndex(Indexes.descending("created"));
        IntStream.range(0, DOCUMENTS / 1_000).forEach(batch -> {
            var documents = new ArrayList<Document>();
            IntStream.range(batch * 1_000, (batch + 1) * 1_000).forEach(number -> documents.add(document(number)));
            THINGS.insertMany(documents);
        });
    }

    private static Document document(int number) {
        return new Document("_id", "id" + number).append("version", 1)
                .append("tenant", "t" + number % 50)
                .append("name", "name" + number)
                .append("created", Date.from(BEGINNING.plusSeconds(number)))
                .append("text", "lorem ipsum ".repeat(12));
    }

    @Test
    void aGuardedUpdateTakesLessThanAMillisecond() {
        assertThat(medianMicroseconds(n -> update(new Document("_id", "id" + n).append("version", 1))))
                .isLessThan(1_000);
        assertThat(medianMicroseconds(n -> update(and(eq("id" + n), eq("version", 1))))).isLessThan(1_000);
    }

    private static void update(Bson filter) {
        assertThat(THINGS.updateOne(filter, inc("count", 1)).getMatchedCount()).isOne();
    }

    @Test
    void aSearchByACompoundKeyTakesLessThanAMillisecond() {
        assertThat(medianMicroseconds(
                n -> assertThat(THINGS.find(and(eq("name", "name" + n), eq("tenant", "t" + n % 50))).first())
                        .containsEntry("_id", "id" + n)))
                .isLessThan(1_000);
    }

    @Test
    void aPageInTheOrderOfAnIndexTakesAFewMilliseconds() {
        assertThat(
                medianMicroseconds(n -> assertThat(THINGS.find(gte("created", Date.from(BEGINNING.plusSeconds(n / 2))))
                        .sort(Sorts.descending("created", "_id"))
                        .limit(20)).hasSize(20)))
                .isLessThan(4_000);
        assertThat(
                medianMicroseconds(n -> assertThat(THINGS.find(gte("created", Date.from(BEGINNING.plusSeconds(n / 2))))
                        .sort(Sorts.ascending("created"))
                        .limit(20)).hasSize(20)))
                .isLessThan(4_000);
    }

    private static double medianMicroseconds(IntConsumer command) {
        IntStream.range(0, 300).forEach(_ -> command.accept(ThreadLocalRandom.current().nextInt(DOCUMENTS)));
        var times = IntStream.range(0, 301).mapToLong(_ -> {
            var document = ThreadLocalRandom.current().nextInt(DOCUMENTS);
            var start = System.nanoTime();
            command.accept(document);
            return System.nanoTime() - start;
        }).sorted().toArray();
        return times[times.length / 2] / 1_000.0;
    }
}
