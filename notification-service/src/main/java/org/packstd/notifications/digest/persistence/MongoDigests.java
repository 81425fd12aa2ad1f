package org.packstd.notifications.digest.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.database.Legible;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.digest.Digest;
import org.packstd.notifications.digest.DigestId;
import org.packstd.notifications.digest.Digests;
import org.packstd.notifications.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/**
 * Two collections. {@code digestItems} says, before anything else, into which digest an event goes for a subscription: its
 * {@code _id} is both, so that it is said once. {@code digests} has the events of each; only an open one takes any, so that
 * what a closed one has is final, and an event that came too late is told to go into the next one, by whoever finds out first.
 */
@Component
final class MongoDigests implements Digests, Indexed {

    private static final Duration UNREADABLE = Duration.ofHours(1);
    private static final int MOST_EVENTS = 500;
    private static final Duration KEPT = Duration.ofDays(120);

    private final MongoCollection<Document> digests;
    private final MongoCollection<Document> items;
    private final Clock clock;

    MongoDigests(MongoDatabase database, Clock clock) {
        this.digests = database.getCollection("digests");
        this.items = database.getCollection("digestItems");
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        digests.createIndex(Indexes.ascending("waitsSince"), new IndexOptions().sparse(true));
        digests.createIndex(Indexes.ascending("subscription"));
        for (var collection : List.of(digests, items)) {
            collection.createIndex(Indexes.ascending("expiresAt"),
                    new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        }
    }

    @Override
    public void collect(Collection<Item> collected) {
        collected.forEach(this::collect);
    }

    private void collect(Item item) {
        var subscription = item.digest().subscription();
        var id = item.eventId() + ":" + subscription.text();
        try {
            items.insertOne(new Document("_id", id).append("dueAt", Date.from(item.digest().dueAt()))
                    .append("expiresAt", expiry()));
        } catch (MongoException failure) {
            DuplicateKey.orThrow(failure); // heard before: it goes where it was told to go
        }
        var told = items.find(eq(id)).first();
        var dueAt = told == null ? item.digest().dueAt() : told.getDate("dueAt").toInstant();
        if (add(new DigestId(subscription, dueAt), item.eventId())) {
            return;
        }
        items.updateOne(and(eq(id), eq("dueAt", Date.from(dueAt))), set("dueAt", Date.from(item.otherwise().dueAt())));
        if (!add(item.otherwise(), item.eventId())) {
            throw new IllegalStateException(id + ": its digest was closed just now");
        }
    }

    /** Returns false if the digest is closed and has it not. */
    private boolean add(DigestId digest, String event) {
        var open = and(eq(key(digest)), eq("open", true));
        var isNew = combine(setOnInsert("subscription", digest.subscription().text()),
                setOnInsert("waitsSince", Date.from(digest.dueAt())), setOnInsert("dueAt", Date.from(digest.dueAt())),
                setOnInsert("expiresAt", expiry()));
        try {
            var full = digests.updateOne(and(open, exists("events." + (MOST_EVENTS - 1)), new Document("events",
                    new Document("$ne", event))), inc("more", 1));
            if (full.getMatchedCount() == 0) {
                digests.updateOne(open, combine(isNew, addToSet("events", event)), new UpdateOptions().upsert(true));
            }
            return true;
        } catch (MongoException failure) {
            DuplicateKey.orThrow(failure); // it is closed, or was made by another instance just now
        }
        if (digests.updateOne(open, addToSet("events", event)).getMatchedCount() == 1) {
            return true;
        }
        return digests.find(and(eq(key(digest)), eq("events", event))).first() != null;
    }

    @Override
    public List<Digest> close(Instant now, int limit) {
        var closed = new ArrayList<Digest>();
        var due = digests.find(lte("waitsSince", Date.from(now))).sort(Sorts.ascending("waitsSince")).limit(limit)
                .map(document -> document.getString("_id")).into(new ArrayList<>());
        for (var id : due) {
            var digest = digests.findOneAndUpdate(and(eq(id), exists("waitsSince")), set("open", false),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            if (digest != null) {
                Legible.read("digests", digest, MongoDigests::read)
                        .ifPresentOrElse(closed::add, () -> postpone(id, now.plus(UNREADABLE)));
            }
        }
        return closed;
    }

    @Override
    public void sent(DigestId digest) {
        digests.updateOne(eq(key(digest)), unset("waitsSince"));
    }

    @Override
    public void postpone(DigestId digest, Instant until) {
        postpone(key(digest), until);
    }

    private void postpone(String id, Instant until) {
        digests.updateOne(and(eq(id), exists("waitsSince")), set("waitsSince", Date.from(until)));
    }

    @Override
    public Optional<Digest> find(DeliveryId delivery) {
        return Optional.ofNullable(digests.find(eq(delivery.text())).first()).map(MongoDigests::read);
    }

    @Override
    public void dropAllOf(SubscriptionId subscription) {
        digests.updateMany(and(eq("subscription", subscription.text()), exists("waitsSince")),
                combine(set("open", false), unset("waitsSince")));
    }

    private Date expiry() {
        return Date.from(clock.instant().plus(KEPT));
    }

    private static String key(DigestId digest) {
        return digest.delivery().text();
    }

    private static Digest read(Document document) {
        var id = new DigestId(new SubscriptionId(document.getString("subscription")),
                document.getDate("dueAt").toInstant());
        return new Digest(id, List.copyOf(document.getList("events", String.class)), document.getInteger("more", 0));
    }
}
