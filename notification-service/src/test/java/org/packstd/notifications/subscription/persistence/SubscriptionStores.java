package org.packstd.notifications.subscription.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.packstd.notifications.subscription.Subscriptions;

/** Gives tests what the application gets from Spring. */
public final class SubscriptionStores {

    private SubscriptionStores() {}

    public static Subscriptions mongo(MongoDatabase database) {
        return mongo(database, Clock.systemUTC());
    }

    public static Subscriptions mongo(MongoDatabase database, Clock clock) {
        var repository = new MongoSubscriptions(database, clock);
        repository.createIndexes();
        return repository;
    }
}
