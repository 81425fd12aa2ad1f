package org.packstd.notifications.stream.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.stream.Feed;
import org.packstd.notifications.stream.Feeds;
import org.springframework.stereotype.Component;

/** A collection each: from the gaps of one list nobody could count what the other has. */
@Component
final class MongoFeeds implements Feeds, Indexed {

    /** More than the events that are kept at any time. */
    private static final int MOST_COMPLETED = 100_000;

    private final Events events;
    private final MongoFeed everyone;
    private final MongoFeed insiders;

    MongoFeeds(MongoDatabase database, Events events) {
        this.events = events;
        this.everyone = new MongoFeed(database, "feed");
        this.insiders = new MongoFeed(database, "insidersFeed");
    }

    /** By the indexes one finds entries that do not say yet what they are about. */
    @Override
    public void createIndexes() {
        everyone.createIndexes();
        insiders.createIndexes();
        everyone.complete(events, MOST_COMPLETED);
        insiders.complete(events, MOST_COMPLETED);
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
