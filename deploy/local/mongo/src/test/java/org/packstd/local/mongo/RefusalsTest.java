package org.packstd.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Better no answer than a wrong one. */
class RefusalsTest {

    @RegisterExtension
    static final Server SERVER = new Server();

    @ParameterizedTest
    @ValueSource(strings = {
        "{find: 'c', filter: {}, collation: {locale: 'en'}}",
        "{find: 'c', filter: {}, projection: {'a.$': 1}}",
        "{find: 'c', filter: {}, projection: {b: {$add: [1, 2]}}}",
        "{find: 'c', filter: {}, tailable: true}",
        "{insert: 'c', documents: [{a: 1}], txnNumber: 1, startTransaction: true, autocommit: false}",
        "{commitTransaction: 1}",
        "{startSession: 1}",
        "{create: 'v', viewOn: 'c', pipeline: []}",
        "{create: 'c1', validator: {a: {$gt: 1}}}",
        "{create: 'c2', capped: true, size: 4096}",
        "{create: 'c3', timeseries: {timeField: 't'}}",
        "{createIndexes: 'c', indexes: [{key: {t: 'text'}, name: 't'}]}",
        "{createIndexes: 'c', indexes: [{key: {t: 'hashed'}, name: 't'}]}",
        "{createIndexes: 'c', indexes: [{key: {t: '2dsphere'}, name: 't'}]}",
        "{createIndexes: 'c', indexes: [{key: {'$**': 1}, name: 't'}]}",
        "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'en'}}]}",
        "{update: 'c', updates: [{q: {}, u: [{$set: {a: 1}}]}]}",
        "{update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'en'}}]}",
        "{delete: 'c', deletes: [{q: {}, limit: 0, collation: {locale: 'en'}}]}",
        "{findAndModify: 'c', query: {}, update: [{$set: {a: 1}}]}",
        "{aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}",
        "{aggregate: 'c', pipeline: [{$out: 'd'}], cursor: {}}",
        "{aggregate: 'c', pipeline: [{$merge: 'd'}], cursor: {}}",
        "{aggregate: 1, pipeline: [{$changeStream: {}}], cursor: {}}",
        "{explain: {find: 'c'}}"})
    void whatCannotBeDoneRightIsNotSupported(String command) {
        assertThatThrownBy(() -> SERVER.database().runCommand(Document.parse(command)))
                .isInstanceOfSatisfying(MongoCommandException.class, e -> assertThat(e.getCode()).isEqualTo(238))
                .hasMessageContaining("is not supported by the embedded server");
    }

    @Test
    void aDriverIsToldAtOnceThatThereAreNoTransactions() {
        try (var session = SERVER.client().startSession()) {
            assertThatThrownBy(() -> SERVER.fresh().insertOne(session, new Document()))
                    .isInstanceOf(MongoClientException.class);
        }
    }

    @Test
    void healthChecksAndDriversGetTheHandshakeTheyAskFor() {
        Stream.of("hello", "isMaster", "ping", "buildInfo").forEach(command -> assertThat(
                SERVER.client().getDatabase("admin").runCommand(new Document(command, 1))).containsEntry("ok", 1.0));
        assertThat(SERVER.database().runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true)
                .containsEntry("maxWireVersion", 13);
    }
}
