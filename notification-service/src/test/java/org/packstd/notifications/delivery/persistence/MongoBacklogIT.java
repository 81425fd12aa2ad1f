package org.packstd.notifications.delivery.persistence;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.packstd.notifications.stores.Store;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class MongoBacklogIT {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8");

    @Nested
    class Planning extends PlanningContract {

        @Override
        Store store() {
            return Store.at(MONGO.getConnectionString());
        }
    }

    @Nested
    class Claiming extends ClaimingContract {

        @Override
        Store store() {
            return Store.at(MONGO.getConnectionString());
        }
    }

    @Nested
    class Waiting extends WaitingContract {

        @Override
        Store store() {
            return Store.at(MONGO.getConnectionString());
        }
    }

    @Nested
    class Stored extends StoredDeliveriesContract {

        @Override
        Store store() {
            return Store.at(MONGO.getConnectionString());
        }
    }
}
