package org.packstd.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EmbeddedMongoTest {

    @Test
    void aDriverWritesAndReads() {
        try (var mongo = EmbeddedMongo.inMemory(); var client = MongoClients.create(mongo.connectionString("test"))) {
            var things = client.getDatabase("test").getCollection("things");

            things.insertOne(new Document("_id", 1).append("name", "QFN"));

            assertThat(things.find(new Document("_id", 1)).first()).containsEntry("name", "QFN");
            assertThat(client.getDatabase("test").runCommand(new Document("hello", 1)))
                    .containsEntry("isWritablePrimary", true);
        }
    }
}
