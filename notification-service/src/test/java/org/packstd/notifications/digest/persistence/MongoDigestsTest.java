package org.packstd.notifications.digest.persistence;

import org.packstd.notifications.stores.Store;

class MongoDigestsTest extends DigestsContract {

    @Override
    Store store() {
        return Store.inMemory();
    }
}
