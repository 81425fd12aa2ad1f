package org.packstd.standards.standard.persistence;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Tag;
import org.packstd.standards.database.Databases;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same on a real MongoDB; skipped where there is no Docker. */
@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class MongoEffectsIT extends EffectsContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

    @Override
    MongoDatabase empty() {
        return Databases.at(MONGO.getConnectionString());
    }
}
