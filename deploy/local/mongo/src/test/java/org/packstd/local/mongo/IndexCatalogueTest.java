package org.packstd.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IndexCatalogueTest {

    @RegisterExtension
    static final Server SERVER = new Server();

    @Test
    void creatingTheSameIndexAgainChangesNothing() {
        var things = SERVER.fresh();

        for (int start = 0; start < 3; start++) {
            things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        }

        assertThat(things.listIndexes()).extracting(index -> index.getString("name")).containsExactly("_id_", "key_1");
    }

    @Test
    void oneNameForTwoIndexesIsAConflict() {
        var things = SERVER.fresh();
        things.createIndex(Indexes.ascending("key"));

        assertThatThrownBy(() -> things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true)))
                .isInstanceOfSatisfying(MongoCommandException.class, e -> assertThat(e.getCode()).isEqualTo(86));
    }

    @Test
    void droppingAnIndexLeavesTheOnesOfOtherCollectionsAlone() {
        var one = SERVER.fresh();
        var other = SERVER.fresh();
        List.of(one, other)
                .forEach(each -> each.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true)));

        one.dropIndex("key_1");
        one.insertMany(List.of(new Document("key", 1), new Document("key", 1)));
        other.insertOne(new Document("key", 1));

        assertThatThrownBy(() -> other.insertOne(new Document("key", 1))).isInstanceOf(MongoWriteException.class);
        assertThat(other.listIndexes()).hasSize(2);
        other.dropIndexes();
        other.insertOne(new Document("key", 1));
        assertThat(other.listIndexes()).hasSize(1);
        assertThatThrownBy(() -> other.dropIndex("key_1")).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void collectionsAreListedByName() {
        var things = SERVER.fresh();
        things.insertOne(new Document());
        var name = things.getNamespace().getCollectionName();

        assertThat(SERVER.database().listCollections().filter(eq("name", name))).hasSize(1);
        assertThat(SERVER.database().listCollections().filter(eq("name", "nothing"))).isEmpty();
        assertThat(SERVER.client().listDatabaseNames()).contains("test");
        things.drop();
        assertThat(SERVER.database().listCollectionNames()).doesNotContain(name);
    }

    @Test
    void aDroppedDatabaseIsEmptyAndUsable() {
        var database = SERVER.client().getDatabase("dropped");
        database.getCollection("things").createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        database.getCollection("things").insertOne(new Document("key", 1));

        database.drop();

        assertThat(database.listCollectionNames()).isEmpty();
        database.getCollection("things").insertMany(List.of(new Document("key", 1), new Document("key", 1)));
        assertThat(database.getCollection("things").countDocuments()).isEqualTo(2);
    }

    @Test
    void whatHasExpiredIsDeleted() {
        var sessions = SERVER.fresh();
        sessions.createIndex(Indexes.ascending("until"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        sessions.insertOne(new Document("_id", "old").append("until", Date.from(Instant.EPOCH)));
        sessions.insertOne(new Document("_id", "new").append("until", new Date(Long.MAX_VALUE / 2)));
        sessions.insertOne(new Document("_id", "eternal"));

        await().until(() -> sessions.countDocuments() == 2);
        assertThat(sessions.find(eq("old"))).isEmpty();
    }
}
