package org.packstd.notifications.delivery.persistence;

import org.packstd.notifications.stores.Store;

class MongoRevivalsTest extends RevivalsContract {

    @Override
    Store store() {
        return Store.inMemory();
    }
}
