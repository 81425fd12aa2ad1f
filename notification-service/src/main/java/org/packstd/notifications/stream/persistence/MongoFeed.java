package org.packstd.notifications.stream.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.stream.Feed;
import org.springframework.stereotype.Component;

/**
 * The position is the {@code _id}: only who has seen n writes n + 1, and only one of those who try succeeds. Readers see what
 * a majority has, so that no position is given away that a failover could give to another event.
 */
@Component
final class MongoFeed implements Feed, Indexed {

    private final MongoCollection<Document> feed;
    private final MongoCollection<Document> settled;

    MongoFeed(MongoDatabase database) {
        this.feed = database.getCollection("feed");
        this.settled = feed.withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public void createIndexes() {
        feed.createIndex(Indexes.ascending("event"), new IndexOptions().unique(true));
    }

    @Override
    public long append(String eventId) {
        while (true) {
            var known = feed.find(eq("event", eventId)).first();
            if (known != null) {
                return known.getLong("_id");
            }
            var next = last(feed) + 1;
            try {
                feed.insertOne(new Document("_id", next).append("event", eventId));
                return next;
            } catch (MongoWriteException failure) {
                DuplicateKey.orThrow(failure); // another instance was first: with this event, or at this position
            }
        }
    }

    @Override
    public List<Entry> behind(long position, int limit) {
        return settled.find(gt("_id", position)).sort(Sorts.ascending("_id")).limit(limit)
                .map(document -> new Entry(document.getLong("_id"), document.getString("event")))
                .into(new ArrayList<>());
    }

    @Override
    public long end() {
        return last(settled);
    }

    private static long last(MongoCollection<Document> feed) {
        var last = feed.find().sort(Sorts.descending("_id")).limit(1).first();
        return last == null ? 0 : last.getLong("_id");
    }
}
