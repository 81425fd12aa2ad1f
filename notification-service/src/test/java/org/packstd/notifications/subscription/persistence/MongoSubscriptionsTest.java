package org.packstd.notifications.subscription.persistence;

import org.packstd.notifications.stores.Store;

class MongoSubscriptionsTest extends SubscriptionsContract {

    @Override
    Store store() {
        return Store.inMemory();
    }
}
