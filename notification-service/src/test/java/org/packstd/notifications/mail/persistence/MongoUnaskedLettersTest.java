package org.packstd.notifications.mail.persistence;

import org.packstd.notifications.stores.Store;

class MongoUnaskedLettersTest extends UnaskedLettersContract {

    @Override
    Store store() {
        return Store.inMemory();
    }
}
