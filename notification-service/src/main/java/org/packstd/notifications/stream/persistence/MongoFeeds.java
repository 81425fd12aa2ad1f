package org.packstd.notifications.stream.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.stream.Feed;
import org.packstd.notifications.stream.Feeds;
import org.springframework.stereotype.Component;

/** A collection each: from the gaps of one list nobody could count what the other has. */
@Component
final class MongoFeeds implements Feeds, Indexed {

    private final MongoFeed everyone;
    private final MongoFeed insiders;

    MongoFeeds(MongoDatabase database) {
        this.everyone = new MongoFeed(database, "feed");
        this.insiders = new MongoFeed(database, "insidersFeed");
    }

    @Override
    public void createIndexes() {
        everyone.createIndexes();
        insiders.createIndexes();
    }

    @Override
    public Feed everyone() {
        return everyone;
    }

    @Override
    public Feed insiders() {
        return insiders;
    }
}
