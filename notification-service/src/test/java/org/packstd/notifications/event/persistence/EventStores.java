package org.packstd.notifications.event.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.packstd.notifications.event.Events;

/** Gives tests what the application gets from Spring. */
public final class EventStores {

    private EventStores() {}

    public static Events mongo(MongoDatabase database) {
        return mongo(database, Clock.systemUTC());
    }

    public static Events mongo(MongoDatabase database, Clock clock) {
        var repository = new MongoEvents(database, clock);
        repository.createIndexes();
        return repository;
    }
}
