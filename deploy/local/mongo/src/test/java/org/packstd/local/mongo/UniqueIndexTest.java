package org.packstd.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UniqueIndexTest {

    @RegisterExtension
    static final Server SERVER = new Server();

    private final MongoCollection<Document> votes = SERVER.fresh();

    @Test
    void theSameKeyTwiceIsError11000WhoeverWritesIt() {
        votes.createIndex(Indexes.ascending("ballot", "member"), new IndexOptions().unique(true));
        votes.insertOne(vote(1, "b", "m"));
        votes.insertOne(vote(2, "b", "n"));

        refusedAsDuplicate(() -> votes.insertOne(vote(1, "c", "m")));
        refusedAsDuplicate(() -> votes.insertOne(vote(3, "b", "m")));
        refusedAsDuplicate(() -> votes.updateOne(eq(2), set("member", "m")));
        refusedAsDuplicate(() -> votes.replaceOne(eq(2), vote(2, "b", "m")));
        refusedAsDuplicate(() -> votes.findOneAndUpdate(eq(2), set("member", "m")));
        refusedAsDuplicate(() -> votes.updateOne(new Document("_id", 1).append("version", 9), set("x", 1),
                new UpdateOptions().upsert(true)));
        assertThat(votes.find(eq(2)).first()).isEqualTo(vote(2, "b", "n"));
    }

    private static Document vote(int id, String ballot, String member) {
        return new Document("_id", id).append("ballot", ballot).append("member", member);
    }

    private static void refusedAsDuplicate(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(MongoServerException.class, refused -> {
            var code = refused instanceof MongoWriteException one ? one.getError().getCode() : refused.getCode();
            assertThat(ErrorCategory.fromErrorCode(code)).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        });
    }

    @Test
    void onlyDocumentsInsideAPartialIndexExcludeEachOther() {
        var open = new IndexOptions().unique(true).partialFilterExpression(eq("state", "OPEN"));
        votes.createIndex(Indexes.ascending("designation"), open);
        votes.insertOne(new Document("_id", 1).append("designation", "A").append("state", "CLOSED"));
        votes.insertOne(new Document("_id", 2).append("designation", "A").append("state", "OPEN"));
        votes.insertOne(new Document("_id", 3).append("designation", "A").append("state", "CLOSED"));

        refusedAsDuplicate(() -> votes.insertOne(new Document("designation", "A").append("state", "OPEN")));
        refusedAsDuplicate(() -> votes.updateOne(eq(3), set("state", "OPEN")));
        votes.updateOne(eq(2), set("state", "CLOSED"));
        votes.updateOne(eq(3), set("state", "OPEN"));
        assertThat(votes.find(eq("designation", "A"))).hasSize(3);
    }

    @Test
    void documentsWithoutTheFieldDoNotMeetInASparseIndex() {
        votes.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
        votes.insertMany(List.of(new Document("_id", 1), new Document("_id", 2), new Document("key", "a")));

        refusedAsDuplicate(() -> votes.insertOne(new Document("key", "a")));
        assertThat(votes.find(in("key", Arrays.asList(null, "a")))).hasSize(3);
    }

    @Test
    void absenceIsAValueInAnOrdinaryUniqueIndex() {
        votes.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        votes.insertOne(new Document("_id", 1));

        refusedAsDuplicate(() -> votes.insertOne(new Document("_id", 2).append("key", null)));
    }

    @Test
    void numbersAreEqualWhateverTheirType() {
        votes.insertOne(new Document("_id", 1));

        List.of(1L, 1.0, new Decimal128(1))
                .forEach(one -> refusedAsDuplicate(() -> votes.insertOne(new Document("_id", one))));
        votes.insertOne(new Document("_id", (1L << 53) + 1));
        votes.insertOne(new Document("_id", 1L << 53));
    }

    @Test
    void everyElementOfAnArrayIsAKey() {
        votes.createIndex(Indexes.ascending("aliases.name"), new IndexOptions().unique(true));
        votes.insertOne(new Document("aliases", List.of(new Document("name", "x"), new Document("name", "y"))));

        refusedAsDuplicate(() -> votes.insertOne(new Document("aliases", List.of(new Document("name", "y")))));
    }

    @Test
    void twoArraysSideBySideCannotBeIndexed() {
        votes.createIndex(Indexes.ascending("a", "b"));

        assertThatThrownBy(() -> votes.insertOne(new Document("a", List.of(1, 2)).append("b", List.of(3, 4))))
                .isInstanceOfSatisfying(MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(171));
    }

    @Test
    void anIndexOverDuplicatesIsRefusedAndLeavesNothingBehind() {
        votes.insertMany(List.of(new Document("key", 1), new Document("key", 1)));

        assertThatThrownBy(() -> votes.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true)))
                .isInstanceOfSatisfying(MongoServerException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        assertThat(votes.listIndexes()).hasSize(1);
        votes.insertOne(new Document("key", 1));
    }
}
