package org.packstd.notifications.delivery.persistence;

import org.junit.jupiter.api.Nested;
import org.packstd.notifications.stores.Store;

class MongoBacklogTest {

    @Nested
    class Planning extends PlanningContract {

        @Override
        Store store() {
            return Store.inMemory();
        }
    }

    @Nested
    class Claiming extends ClaimingContract {

        @Override
        Store store() {
            return Store.inMemory();
        }
    }

    @Nested
    class Waiting extends WaitingContract {

        @Override
        Store store() {
            return Store.inMemory();
        }
    }

    @Nested
    class Stored extends StoredDeliveriesContract {

        @Override
        Store store() {
            return Store.inMemory();
        }
    }
}
