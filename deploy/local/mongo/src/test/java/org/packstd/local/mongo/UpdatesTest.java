package org.packstd.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.local.mongo.Server.first;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpdatesTest {

    @RegisterExtension
    static final Server SERVER = new Server();

    private final MongoCollection<Document> things = SERVER.fresh();

    @Test
    void aStaleVersionMatchesNothing() {
        things.insertOne(new Document("_id", 1).append("version", 1));

        assertThat(things.updateOne(new Document("_id", 1).append("version", 1), inc("version", 1)).getMatchedCount())
                .isOne();
        assertThat(things.updateOne(new Document("_id", 1).append("version", 1), inc("version", 1)).getMatchedCount())
                .isZero();
    }

    @Test
    void elementsOfArraysAreChangedAndPulledByCondition() {
        things.insertOne(new Document("_id", 1).append("votes", List.of(vote("a", 1), vote("b", 2), vote("c", 3))));

        things.updateOne(eq(1), set("votes.$[v].weight", 9),
                new UpdateOptions().arrayFilters(List.of(eq("v.by", "b"))));
        things.updateOne(eq(1), pull("votes", lt("weight", 2)));
        things.updateOne(eq(1), push("votes", vote("d", 4)));

        assertThat(first(things, eq(1)).getList("votes", Document.class))
                .containsExactly(vote("b", 9), vote("c", 3), vote("d", 4));
    }

    private static Document vote(String by, int weight) {
        return new Document("by", by).append("weight", weight);
    }

    @Test
    void aLeaseIsGivenToOneAtATime() {
        var now = Instant.parse("2026-11-22T09:00:00Z");
        var free = new Document("_id", "lease").append("until", new Document("$lt", Date.from(now)));
        things.insertOne(new Document("_id", "lease").append("until", Date.from(now.minusSeconds(1))));
        var take = set("until", Date.from(now.plusSeconds(30)));

        assertThat(things.findOneAndUpdate(free, take)).isNotNull();
        assertThat(things.findOneAndUpdate(free, take)).isNull();
    }

    @Test
    void anUpsertInsertsOnceAndThenUpdates() {
        var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        var change = combine(inc("n", 1), setOnInsert("born", true));

        assertThat(things.findOneAndUpdate(eq("k"), change, after)).containsEntry("n", 1).containsEntry("born", true);
        assertThat(things.findOneAndUpdate(eq("k"), change, after)).containsEntry("n", 2);
        assertThat(things.updateOne(eq("l"), change, new UpdateOptions().upsert(true)).getUpsertedId()).isNotNull();
    }

    @Test
    void valuesKeepTheirTypes() {
        var written = new Document("_id", UUID.fromString("00000000-0000-4000-8000-000000000001"))
                .append("pitch", Decimal128.parse("0.350"))
                .append("at", new Date(1_764_000_000_123L))
                .append("big", (1L << 60) + 1)
                .append("nothing", null)
                .append("nested", new Document("list", List.of(1, "two", 3.5)));
        things.insertOne(written);

        assertThat(things.find(eq(written.get("_id"))).first()).isEqualTo(written);
        things.updateOne(eq(written.get("_id")), inc("pitch", Decimal128.parse("0.005")));
        assertThat(first(things, eq(written.get("_id")))).containsEntry("pitch", Decimal128.parse("0.355"));
    }

    @Test
    void manyAreUpdatedAndDeletedAtOnce() {
        things.insertMany(IntStream.range(0, 50).mapToObj(n -> new Document("_id", n)).toList());

        assertThat(things.updateMany(lt("_id", 30), set("low", true)).getModifiedCount()).isEqualTo(30);
        assertThat(things.deleteMany(eq("low", true)).getDeletedCount()).isEqualTo(30);
        assertThat(things.countDocuments()).isEqualTo(20);
    }

    @Test
    void anOrderedBulkStopsWhereItFails() {
        things.insertMany(List.of(new Document("_id", 1).append("n", 0), new Document("_id", 2).append("n", "text")));
        var updates = List.of(bump(1), bump(2), bump(1));

        assertThatThrownBy(() -> things.bulkWrite(updates)).isInstanceOf(MongoBulkWriteException.class);
        assertThat(first(things, eq(1))).containsEntry("n", 1);
        assertThatThrownBy(() -> things.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(first(things, eq(1))).containsEntry("n", 3);
    }

    private static UpdateOneModel<Document> bump(int id) {
        return new UpdateOneModel<>(eq(id), inc("n", 1));
    }

    @Test
    void aFailedInsertOfManyTellsHowManyAreStored() {
        var documents = List.of(new Document("_id", 1), new Document("_id", 1), new Document("_id", 2));

        assertThatThrownBy(() -> things.insertMany(documents)).isInstanceOfSatisfying(MongoBulkWriteException.class,
                e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        assertThatThrownBy(() -> things.insertMany(List.of(new Document("_id", 1), new Document("_id", 3)),
                new InsertManyOptions().ordered(false))).isInstanceOfSatisfying(MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void aDocumentCannotGrowBeyondSixteenMebibytes() {
        things.insertOne(new Document("_id", 1).append("text", "x".repeat(9 << 20)));

        assertThatThrownBy(() -> things.updateOne(eq(1), set("more", "y".repeat(9 << 20))))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("expected: <= 16777216");
        assertThat(first(things, eq(1))).doesNotContainKey("more");
    }
}
