package org.packstd.notifications.calendar.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.notifications.calendar.Dockets;

/** Gives tests what the application gets from Spring. */
public final class DocketStores {

    private DocketStores() {}

    public static Dockets mongo(MongoDatabase database) {
        var repository = new MongoDockets(database);
        repository.createIndexes();
        return repository;
    }
}
