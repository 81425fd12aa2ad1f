package org.packstd.notifications.event.persistence;

import org.packstd.notifications.stores.Store;

class MongoEventsTest extends EventsContract {

    @Override
    Store store() {
        return Store.inMemory();
    }
}
