package org.packstd.local.mongo;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server and one client for all tests of a class. */
final class Server implements AfterAllCallback {

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.connectionString("") + "?uuidRepresentation=standard");
    private final AtomicInteger collections = new AtomicInteger();

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return client.getDatabase("test");
    }

    /** A collection no other test knows. */
    MongoCollection<Document> fresh() {
        return database().getCollection("c" + collections.incrementAndGet());
    }

    /** The first document that matches; a test that expects one fails without. */
    static Document first(MongoCollection<Document> collection, Bson filter) {
        return requireNonNull(collection.find(filter).first(), () -> "nothing matches " + filter);
    }

    static ReplaceOptions upsert() {
        return new ReplaceOptions().upsert(true);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        client.close();
        mongo.close();
    }
}
