package org.packstd.notifications.stream.persistence;

import org.packstd.notifications.stores.Store;

class MongoFeedTest extends FeedContract {

    @Override
    Store store() {
        return Store.inMemory();
    }
}
