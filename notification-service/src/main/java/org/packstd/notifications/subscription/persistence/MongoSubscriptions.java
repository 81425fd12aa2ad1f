package org.packstd.notifications.subscription.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * The array {@code keys} is the reverse index: an event asks for the few keys that it has. Of a removed subscription nothing
 * but {@code removedAt} stays, for longer than the key of its request is kept, so that a repeated request cannot make it
 * again.
 */
@Component
final class MongoSubscriptions implements Subscriptions, Indexed {

    private static final int BATCH = 500;
    private static final int DAYS_REMEMBERED = 31;

    private final MongoCollection<Document> subscriptions;

    MongoSubscriptions(MongoDatabase database) {
        this.subscriptions = database.getCollection("subscriptions");
    }

    @Override
    public void createIndexes() {
        subscriptions.createIndex(Indexes.ascending("keys"));
        subscriptions.createIndex(Indexes.ascending("organisation", "_id"));
        subscriptions.createIndex(Indexes.ascending("endpoint"));
        subscriptions.createIndex(Indexes.ascending("removedAt"),
                new IndexOptions().expireAfter((long) DAYS_REMEMBERED, TimeUnit.DAYS));
    }

    @Override
    public Subscription add(Subscription subscription) {
        try {
            subscriptions.insertOne(write(subscription));
            return subscription;
        } catch (MongoWriteException failure) {
            DuplicateKey.orThrow(failure);
            return find(subscription.id()).orElseThrow(Problem::removedSince);
        }
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return Optional.ofNullable(subscriptions.find(live(id)).first()).map(MongoSubscriptions::read);
    }

    @Override
    public List<Subscription> findAll(Collection<SubscriptionId> ids) {
        var texts = ids.stream().map(SubscriptionId::text).toList();
        return subscriptions.find(and(in("_id", texts), exists("organisation"))).map(MongoSubscriptions::read)
                .into(new ArrayList<>());
    }

    @Override
    public Page<Subscription> list(String organisation, @Nullable Cursor behind, int limit) {
        var own = eq("organisation", organisation);
        var filter = behind == null ? own : and(own, gt("_id", behind.keys().getFirst()));
        var read = subscriptions.find(filter).sort(Sorts.ascending("_id")).limit(limit + 1)
                .map(MongoSubscriptions::read).into(new ArrayList<>());
        return Page.of(read, limit, subscription -> Cursor.of(subscription.id().text()));
    }

    @Override
    public void remove(SubscriptionId id, Instant now) {
        subscriptions.updateOne(live(id), tombstone(now));
    }

    @Override
    public void removeAllTo(EndpointId endpoint, Instant now) {
        subscriptions.updateMany(eq("endpoint", endpoint.text()), tombstone(now));
    }

    private static Bson live(SubscriptionId id) {
        return and(eq(id.text()), exists("organisation"));
    }

    private static Bson tombstone(Instant now) {
        return combine(set("removedAt", Date.from(now)), unset("organisation"), unset("endpoint"), unset("types"),
                unset("families"), unset("designations"), unset("keys"), unset("createdAt"));
    }

    @Override
    public void covering(CloudEvent event, Consumer<List<Subscription>> batches) {
        var batch = new ArrayList<Subscription>(BATCH);
        for (var document : subscriptions.find(in("keys", Interest.keysOf(event))).batchSize(BATCH)) {
            var subscription = read(document);
            if (subscription.interest().covers(event)) {
                batch.add(subscription);
            }
            if (batch.size() == BATCH) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            batches.accept(List.copyOf(batch));
        }
    }

    private static Document write(Subscription subscription) {
        var interest = subscription.interest();
        return new Document("_id", subscription.id().text())
                .append("organisation", subscription.organisation())
                .append("endpoint", subscription.endpoint().text())
                .append("types", interest.types().stream().map(EventType::text).sorted().toList())
                .append("families", sorted(interest.families()))
                .append("designations", sorted(interest.designations()))
                .append("keys", sorted(interest.keys()))
                .append("createdAt", Date.from(subscription.createdAt()));
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static Subscription read(Document document) {
        var types = document.getList("types", String.class).stream().flatMap(type -> EventType.of(type).stream())
                .collect(Collectors.toUnmodifiableSet());
        var interest = new Interest(types, texts(document, "families"), texts(document, "designations"));
        return new Subscription(
                new SubscriptionId(document.getString("_id")),
                document.getString("organisation"),
                new EndpointId(document.getString("endpoint")),
                interest,
                document.getDate("createdAt").toInstant());
    }

    private static Set<String> texts(Document document, String field) {
        return Set.copyOf(document.getList(field, String.class));
    }
}
