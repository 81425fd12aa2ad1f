package org.packstd.notifications.endpoint.persistence;

import org.packstd.notifications.stores.Store;

class MongoEndpointsTest extends EndpointsContract {

    @Override
    Store store() {
        return Store.inMemory();
    }
}
