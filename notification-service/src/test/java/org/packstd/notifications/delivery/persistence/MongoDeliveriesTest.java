package org.packstd.notifications.delivery.persistence;

import org.packstd.notifications.stores.Store;

class MongoDeliveriesTest extends DeliveriesContract {

    @Override
    Store store() {
        return Store.inMemory();
    }
}
