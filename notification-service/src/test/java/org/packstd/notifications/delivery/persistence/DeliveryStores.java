package org.packstd.notifications.delivery.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.OldDeliveries;
import org.packstd.notifications.delivery.Revivals;
import org.packstd.notifications.endpoint.persistence.EndpointStores;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;

/** Gives tests what the application gets from Spring. */
public final class DeliveryStores {

    private DeliveryStores() {}

    public static Deliveries mongo(MongoDatabase database) {
        var repository = new MongoDeliveries(database);
        repository.createIndexes();
        return repository;
    }

    public static Backlog backlog(MongoDatabase database) {
        var repository = new MongoBacklog(database);
        repository.createIndexes();
        return repository;
    }

    public static OldDeliveries old(MongoDatabase database) {
        return new MongoOldDeliveries(database, SubscriptionStores.mongo(database), EndpointStores.mongo(database));
    }

    public static Revivals revivals(MongoDatabase database) {
        return new MongoRevivals(database);
    }
}
