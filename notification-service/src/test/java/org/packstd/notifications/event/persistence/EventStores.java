package org.packstd.notifications.event.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.notifications.event.Events;

/** Gives tests what the application gets from Spring. */
public final class EventStores {

    private EventStores() {}

    public static Events mongo(MongoDatabase database) {
        var repository = new MongoEvents(database);
        return repository;
    }
}
