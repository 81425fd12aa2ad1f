package org.packstd.submissions;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.packstd.local.mongo.EmbeddedMongo;
import org.testcontainers.mongodb.MongoDBContainer;

/** Empty databases on the embedded server, and on the real one where there is a Docker engine. */
public final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    public static MongoDatabase embedded() {
        return fresh(Embedded.SERVER.connectionString(""));
    }

    /** Only for tests tagged {@code docker}, which are skipped without an engine. */
    public static MongoDatabase real() {
        return fresh(Real.SERVER.getConnectionString());
    }

    /** Where a service finds the real server. */
    static String realUri() {
        return Real.SERVER.getConnectionString() + "/submissions";
    }

    private static MongoDatabase fresh(String uri) {
        return MongoClients.create(uri).getDatabase("test" + COUNT.incrementAndGet());
    }

    private static final class Embedded {
        static final EmbeddedMongo SERVER = EmbeddedMongo.inMemory();
    }

    private static final class Real {
        static final MongoDBContainer SERVER = new MongoDBContainer("mongo:8.0");

        static {
            SERVER.start();
        }
    }
}
