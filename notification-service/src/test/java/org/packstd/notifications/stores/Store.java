package org.packstd.notifications.stores;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.packstd.local.mongo.EmbeddedMongo;

/** A database of one's own for a test, on the embedded server or on a real one. */
public final class Store implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabase database;
    private final AutoCloseable server;

    private Store(String uri, AutoCloseable server) {
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase("test-" + UUID.randomUUID()).withWriteConcern(WriteConcern.MAJORITY);
        this.server = server;
    }

    public static Store inMemory() {
        var server = EmbeddedMongo.inMemory();
        return new Store(server.connectionString("test"), server);
    }

    /** On a server that somebody else looks after. */
    public static Store at(String uri) {
        return new Store(uri, () -> {});
    }

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        try {
            server.close();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
