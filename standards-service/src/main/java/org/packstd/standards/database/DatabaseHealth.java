package org.packstd.standards.database;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Part of readiness as {@code database}: whether the database answers a ping. */
@Component("databaseHealthIndicator")
final class DatabaseHealth extends AbstractHealthIndicator {

    private static final Document PING = new Document("ping", 1);

    private final MongoDatabase database;

    DatabaseHealth(MongoDatabase database) {
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        database.runCommand(PING);
        health.up();
    }
}
