package org.packstd.notifications.stream.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.notifications.stream.Feed;

/** Gives tests what the application gets from Spring. */
public final class FeedStores {

    private FeedStores() {}

    public static Feed mongo(MongoDatabase database) {
        var repository = new MongoFeed(database);
        repository.createIndexes();
        return repository;
    }
}
