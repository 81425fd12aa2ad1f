package org.packstd.notifications.delivery.persistence;

import org.packstd.notifications.stores.Store;

class MongoBacklogTest extends BacklogContract {

    @Override
    Store store() {
        return Store.inMemory();
    }
}
