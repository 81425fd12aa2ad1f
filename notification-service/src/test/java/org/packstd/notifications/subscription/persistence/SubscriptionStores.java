package org.packstd.notifications.subscription.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.notifications.subscription.Subscriptions;

/** Gives tests what the application gets from Spring. */
public final class SubscriptionStores {

    private SubscriptionStores() {}

    public static Subscriptions mongo(MongoDatabase database) {
        var repository = new MongoSubscriptions(database);
        repository.createIndexes();
        return repository;
    }
}
