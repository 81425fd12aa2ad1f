package org.packstd.notifications.endpoint.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.notifications.endpoint.Duties;
import org.packstd.notifications.endpoint.Endpoints;

/** Gives tests what the application gets from Spring. */
public final class EndpointStores {

    private EndpointStores() {}

    public static Endpoints mongo(MongoDatabase database) {
        var repository = new MongoEndpoints(database);
        repository.createIndexes();
        return repository;
    }

    public static Duties duties(MongoDatabase database) {
        return new MongoEndpoints(database);
    }
}
