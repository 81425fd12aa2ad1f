package org.packstd.notifications.recovery.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.notifications.recovery.Recoveries;

/** Gives tests what the application gets from Spring. */
public final class RecoveryStores {

    private RecoveryStores() {}

    public static Recoveries mongo(MongoDatabase database) {
        var repository = new MongoRecoveries(database);
        repository.createIndexes();
        return repository;
    }
}
