package org.packstd.notifications.inbox.persistence;

import org.junit.jupiter.api.Tag;
import org.packstd.notifications.stores.Store;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class MongoMarkedInboxesIT extends MarkedInboxesContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8");

    @Override
    Store store() {
        return Store.at(MONGO.getConnectionString());
    }
}
