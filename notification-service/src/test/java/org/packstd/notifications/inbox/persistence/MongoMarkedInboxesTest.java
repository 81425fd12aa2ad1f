package org.packstd.notifications.inbox.persistence;

import org.packstd.notifications.stores.Store;

class MongoMarkedInboxesTest extends MarkedInboxesContract {

    @Override
    Store store() {
        return Store.inMemory();
    }
}
