package org.packstd.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.local.mongo.Server.first;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueriesTest {

    @RegisterExtension
    static final Server SERVER = new Server();

    private final MongoCollection<Document> things = SERVER.fresh();

    @Test
    void aResultLargerThanAMessageComesInPieces() {
        IntStream.range(0, 6).forEach(batch -> things.insertMany(
                IntStream.range(0, 100).mapToObj(n -> new Document("text", "x".repeat(100_000))).toList()));

        assertThat(count(things.find())).isEqualTo(600);
        assertThat(count(things.find().batchSize(1_000))).isEqualTo(600);
        assertThat(count(things.aggregate(List.of(new Document("$match", new Document()))))).isEqualTo(600);
        things.drop();
    }

    private static int count(Iterable<Document> result) {
        var count = 0;
        for (var _ : result) {
            count++;
        }
        return count;
    }

    @Test
    void aCursorShowsTheMomentOfTheQuery() {
        things.insertMany(IntStream.range(0, 300).mapToObj(n -> new Document("_id", n)).toList());

        try (var cursor = things.find().batchSize(10).iterator()) {
            cursor.next();
            things.deleteMany(new Document());
            var rest = new ArrayList<Document>();
            cursor.forEachRemaining(rest::add);
            assertThat(rest).hasSize(299);
        }
    }

    @Test
    void whatIsFoundByItsNamesFulfilsTheOtherConditionsToo() {
        things.insertMany(List.of(new Document("_id", "a").append("n", 1), new Document("_id", "b").append("n", 2),
                new Document("_id", "c").append("n", 1)));

        assertThat(count(things.find(in("_id", "a", "b", "x")))).isEqualTo(2);
        assertThat(count(things.find(and(in("_id", "a", "b"), eq("n", 1))))).isEqualTo(1);
        assertThat(count(things.find(and(in("_id", "a", "b"), in("_id", "b", "c"))))).isEqualTo(1);
        assertThat(count(things.find(and(in("_id", "a", "b"), and(in("_id", "b", "c"), eq("n", 1)))))).isZero();
        assertThat(count(things.find(and(eq("_id", "a"), eq("n", 2))))).isZero();
    }

    @Test
    void pagesFollowEachOtherByKey() {
        things.createIndex(Indexes.compoundIndex(Indexes.descending("at"), Indexes.descending("_id")));
        things.insertMany(IntStream.range(0, 40).mapToObj(n -> new Document("_id", n).append("at", n / 7)).toList());
        var order = Sorts.descending("at", "_id");
        var seen = new ArrayList<Integer>();

        var page = things.find().sort(order).limit(9).into(new ArrayList<>());
        while (!page.isEmpty()) {
            page.forEach(each -> seen.add(each.getInteger("_id")));
            var last = page.getLast();
            var earlier = new Document("$or", List.of(new Document("at", new Document("$lt", last.get("at"))),
                    new Document("at", last.get("at")).append("_id", new Document("$lt", last.get("_id")))));
            page = things.find(earlier).sort(order).limit(9).into(new ArrayList<>());
        }

        assertThat(seen).isEqualTo(IntStream.range(0, 40).map(n -> 39 - n).boxed().toList());
    }

    @Test
    void listsAnchoredPatternsAndProjectionsWork() {
        things.insertMany(IntStream.range(0, 20)
                .mapToObj(n -> new Document("_id", "k" + n).append("name", "QFN-" + n).append("rest", n))
                .toList());

        assertThat(things.find(in("_id", "k3", "k4", "nothing"))).hasSize(2);
        assertThat(things.find(regex("name", "^QFN-1"))).hasSize(11);
        assertThat(things.find(eq("k7")).projection(Projections.include("name")))
                .containsExactly(new Document("_id", "k7").append("name", "QFN-7"));
        assertThat(things.countDocuments(gt("rest", 9))).isEqualTo(10);
        assertThat(things.distinct("rest", gt("rest", 17), Integer.class)).containsExactly(18, 19);
    }

    @Test
    void anAggregationComputesAndChangesNothing() {
        things.insertMany(IntStream.range(0, 30)
                .mapToObj(n -> new Document("_id", n).append("family", n % 3).append("n", new Document("a", 1)))
                .toList());

        var added = new Document("$addFields", new Document("n", new Document("b", 2)));
        assertThat(things.aggregate(List.of(new Document("$match", eq("_id", 4).toBsonDocument()), added)).first())
                .containsEntry("n", new Document("a", 1).append("b", 2));
        assertThat(first(things, eq(4))).containsEntry("n", new Document("a", 1));
        var grouped = things.aggregate(List.of(new Document("$match", new Document("family", new Document("$gt", 0))),
                new Document("$group", new Document("_id", "$family").append("count", new Document("$sum", 1))),
                new Document("$sort", new Document("_id", -1))));
        assertThat(grouped).containsExactly(new Document("_id", 2).append("count", 10),
                new Document("_id", 1).append("count", 10));
    }

    @Test
    void aJoinFindsTheOtherDocuments() {
        var others = SERVER.fresh();
        things.insertOne(new Document("_id", 1).append("other", "o"));
        others.insertOne(new Document("_id", "o").append("name", "found"));
        var lookup = new Document("from", others.getNamespace().getCollectionName()).append("localField", "other")
                .append("foreignField", "_id")
                .append("as", "others");

        var joined = things.aggregate(List.of(new Document("$lookup", lookup))).first();

        assertThat(joined).containsEntry("others", List.of(new Document("_id", "o").append("name", "found")));
    }
}
