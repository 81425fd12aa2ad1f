package org.packstd.notifications.stream.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.stream.Feed;
import org.packstd.notifications.stream.Feeds;

/** Gives tests what the application gets from Spring. */
public final class FeedStores {

    private FeedStores() {}

    public static Feed mongo(MongoDatabase database) {
        return feeds(database).everyone();
    }

    public static Feeds feeds(MongoDatabase database) {
        var repository = new MongoFeeds(database, EventStores.mongo(database));
        repository.createIndexes();
        return repository;
    }
}
