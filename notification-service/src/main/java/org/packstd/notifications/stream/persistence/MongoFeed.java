package org.packstd.notifications.stream.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.stream.Feed;

/**
 * The position is the {@code _id}: only who has seen n writes n + 1, and only one of those who try succeeds. Readers see what
 * a majority has, so that no position is given away that a failover could give to another event.
 */
final class MongoFeed implements Feed {

    private static final int BATCH = 500;

    private final MongoCollection<Document> feed;
    private final MongoCollection<Document> settled;
    private final ReentrantLock appending = new ReentrantLock();
    /** The last position that was written here, as far as nobody else was seen to write: usually nobody did. */
    private long written;

    MongoFeed(MongoDatabase database, String collection) {
        this.feed = database.getCollection(collection);
        this.settled = feed.withReadConcern(ReadConcern.MAJORITY);
    }

    void createIndexes() {
        feed.createIndex(Indexes.ascending("event"), new IndexOptions().unique(true));
        feed.createIndex(Indexes.descending("family", "_id"));
        feed.createIndex(Indexes.descending("designation", "_id"));
    }

    /**
     * Completes entries of the time before they said what they are about, the newest first. An event that is forgotten by now
     * is in no part of the feed. Any number of instances may do it at the same time, and once is enough.
     *
     * @param atMost how many, so that no start takes for ever; those that are left come with the next one
     */
    void complete(Events events, int atMost) {
        for (int done = 0; done < atMost; done += BATCH) {
            var bare = feed.find(eq("family", null)).sort(Sorts.descending("_id")).limit(BATCH).into(new ArrayList<>());
            if (bare.isEmpty()) {
                return;
            }
            Map<String, CloudEvent> kept = events.findAll(bare.stream().map(entry -> entry.getString("event")).toList())
                    .stream().collect(Collectors.toMap(CloudEvent::id, Function.identity()));
            feed.bulkWrite(bare.stream().map(entry -> completed(entry, kept.get(entry.getString("event")))).toList());
        }
    }

    private static WriteModel<Document> completed(Document entry, @Nullable CloudEvent event) {
        return new UpdateOneModel<>(eq(entry.getLong("_id")), event == null
                ? set("family", "")
                : combine(set("family", event.family()), set("designation", event.designation())));
    }

    /** Those of one process wait for each other, as only one could win. */
    @Override
    public void append(List<CloudEvent> events) {
        appending.lock();
        try {
            for (var rest = events; !rest.isEmpty();) {
                rest = unknown(appendUntilRefused(rest));
            }
        } finally {
            appending.unlock();
        }
    }

    /** In order, so that nothing lies behind a position that was refused. Returns what was not appended. */
    private List<CloudEvent> appendUntilRefused(List<CloudEvent> events) {
        var next = (written > 0 ? written : last(feed)) + 1;
        written = 0;
        var entries = new ArrayList<Document>();
        for (var event : events) {
            entries.add(new Document("_id", next + entries.size()).append("event", event.id())
                    .append("family", event.family()).append("designation", event.designation()));
        }
        try {
            feed.insertMany(entries, new InsertManyOptions().ordered(true));
            written = next + entries.size() - 1;
            return List.of();
        } catch (MongoBulkWriteException failure) {
            DuplicateKey.orThrow(failure); // it is in already, or another instance was first at this position
            return events.subList(failure.getWriteErrors().getFirst().getIndex(), events.size());
        }
    }

    private List<CloudEvent> unknown(List<CloudEvent> events) {
        if (events.isEmpty()) {
            return events;
        }
        var known = feed.find(in("event", events.stream().map(CloudEvent::id).toList()))
                .projection(Projections.include("event")).batchSize(events.size())
                .map(document -> document.getString("event")).into(new HashSet<>());
        return events.stream().filter(event -> !known.contains(event.id())).toList();
    }

    @Override
    public List<Entry> behind(long position, int limit) {
        return settled.find(gt("_id", position)).sort(Sorts.ascending("_id")).limit(limit)
                .map(document -> new Entry(document.getLong("_id"), document.getString("event")))
                .into(new ArrayList<>());
    }

    @Override
    public List<Entry> before(long position, Part part, int limit) {
        var older = lt("_id", position);
        var filter = switch (part) {
            case Part.Everything _ -> older;
            case Part.OfFamily of -> and(eq("family", of.family()), older);
            case Part.OfStandard of -> and(eq("designation", of.designation()), older);
        };
        return settled.find(filter).sort(Sorts.descending("_id")).limit(limit)
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
