package org.packstd.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the indexes, a query finds what a look at every document finds. */
class SameAnswersTest {

    @RegisterExtension
    static final Server SERVER = new Server();

    private static final List<String> FIELDS = List.of("a", "b", "c", "n.x");

    private final MongoCollection<Document> plain = SERVER.fresh();
    private final MongoCollection<Document> indexed = SERVER.fresh();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void anIndexNeverChangesAnAnswer(int seed) {
        var random = new Random(seed);
        var arrays = seed % 2 == 0 ? "b" : "n"; // two of them side by side cannot be indexed
        IntStream.range(0, 3).forEach(_ -> indexed.createIndex(keys(random)));
        indexed.createIndex(new Document("c", 1), new IndexOptions().name("sparse").sparse(true));
        indexed.createIndex(new Document("b", -1),
                new IndexOptions().name("partial").partialFilterExpression(new Document("a", 1)));
        for (int id = 0; id < 300; id++) {
            write(random, id, arrays);
        }
        for (int query = 0; query < 250; query++) {
            compare(filter(random), order(random), random.nextInt(3) * 5);
        }
    }

    private void write(Random random, int id, String arrays) {
        var document = new Document("_id", id).append("a", value(random)).append("b",
                random.nextInt(3) == 0 && arrays.equals("b") ? array(random) : value(random));
        if (random.nextBoolean()) {
            document.append("c", value(random));
        }
        document.append("n", arrays.equals("n") && random.nextInt(5) == 0
                ? List.of(new Document("x", value(random)), new Document("x", 3))
                : new Document("x", value(random)));
        for (var collection : List.of(plain, indexed)) {
            collection.insertOne(new Document(document));
        }
        var other = new Document("_id", random.nextInt(id + 1));
        var change = new Document("$set", new Document("a", value(random)));
        List.of(plain, indexed).forEach(collection -> collection.updateOne(other, change));
        if (random.nextInt(10) == 0) {
            List.of(plain, indexed).forEach(collection -> collection.deleteOne(other));
        }
    }

    private void compare(Document filter, Document order, int limit) {
        var expected = plain.find(filter).sort(order).limit(limit).into(new ArrayList<>());
        var actual = indexed.find(filter).sort(order).limit(limit).into(new ArrayList<>());
        var wanted = "%s sorted by %s, at most %d".formatted(filter.toJson(), order.toJson(), limit);
        assertThat(indexed.countDocuments(filter)).as(wanted).isEqualTo(plain.countDocuments(filter));
        if (order.containsKey("_id")) {
            assertThat(actual).as(wanted).isEqualTo(expected);
        } else if (limit == 0) {
            assertThat(actual).as(wanted).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Document keys(Random random) {
        var keys = new Document();
        IntStream.rangeClosed(0, random.nextInt(3))
                .forEach(_ -> keys.append(FIELDS.get(random.nextInt(FIELDS.size())), random.nextBoolean() ? 1 : -1));
        return keys;
    }

    private static Document order(Random random) {
        var order = random.nextBoolean() ? keys(random) : new Document();
        return random.nextBoolean() ? order.append("_id", random.nextBoolean() ? 1 : -1) : order;
    }

    private static Document filter(Random random) {
        var parts = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> part(random)).toList();
        return random.nextInt(4) == 0 ? new Document("$or", parts) : new Document("$and", parts);
    }

    private static Document part(Random random) {
        var field = random.nextInt(8) == 0 ? "_id" : FIELDS.get(random.nextInt(FIELDS.size()));
        return new Document(field, switch (random.nextInt(7)) {
            case 0 -> new Document("$in", List.of(1, "m", 3));
            case 1 -> new Document("$gt", ordinary(random));
            case 2 -> new Document("$lte", ordinary(random));
            case 3 -> new Document("$gte", 1).append("$lt", 4);
            case 4 -> new Document("$ne", 2);
            default -> value(random);
        });
    }

    private static Object ordinary(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> "m";
            case 1 -> new Date(random.nextInt(5));
            default -> random.nextInt(5);
        };
    }

    private static List<Integer> array(Random random) {
        return random.nextBoolean() ? List.of() : List.of(random.nextInt(4), random.nextInt(6));
    }

    private static @Nullable Object value(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> "m";
            case 2 -> "z" + random.nextInt(3);
            case 3 -> new Date(random.nextInt(5));
            case 4 -> (double) random.nextInt(4);
            case 5 -> new Decimal128(random.nextInt(4));
            case 6 -> random.nextBoolean();
            default -> random.nextInt(5);
        };
    }
}
