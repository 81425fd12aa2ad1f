package org.packstd.notifications.subscription.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.database.Legible;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Role;
import org.packstd.notifications.subscription.Schedule;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Every write leaves its time in {@code changedAt}, by which the instances follow. Of a removed subscription nothing but
 * its last version and times stay, for longer than the key of its request is kept, so that a repeated request cannot make
 * it again.
 */
@Component
final class MongoSubscriptions implements Subscriptions, Indexed {

    private static final Document IMMEDIATE = ScheduleDocument.write(new Schedule.Immediate());
    private static final int BATCH = 500;
    private static final int DAYS_REMEMBERED = 31;

    private final MongoCollection<Document> subscriptions;
    private final Clock clock;

    MongoSubscriptions(MongoDatabase database, Clock clock) {
        this.subscriptions = database.getCollection("subscriptions");
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        subscriptions.createIndex(Indexes.ascending("changedAt"));
        subscriptions.createIndex(Indexes.ascending("organisation", "_id"));
        subscriptions.createIndex(Indexes.ascending("endpoint"));
        subscriptions.createIndex(Indexes.ascending("removedAt"),
                new IndexOptions().expireAfter((long) DAYS_REMEMBERED, TimeUnit.DAYS));
    }

    @Override
    public Subscription add(Subscription subscription) {
        try {
            subscriptions.insertOne(write(subscription).append("changedAt", now()));
            return subscription;
        } catch (MongoWriteException failure) {
            DuplicateKey.orThrow(failure);
            return find(subscription.id()).orElseThrow(Problem::removedSince);
        }
    }

    @Override
    public boolean change(SubscriptionId id, long version, Change change) {
        var updates = new ArrayList<Bson>();
        if (change.types() != null) {
            updates.add(set("types", InterestDocument.types(change.types())));
        }
        if (change.filter() != null) {
            updates.add(set("filter", InterestDocument.filter(change.filter())));
        }
        if (change.schedule() != null) {
            updates.add(set("schedule", ScheduleDocument.write(change.schedule())));
        }
        updates.add(set("roles", roles(change.roles())));
        updates.add(set("version", version + 1));
        updates.add(set("changedAt", now()));
        return subscriptions.updateOne(and(live(id), isOf(version)), combine(updates)).getMatchedCount() == 1;
    }

    /** Those from the time before subscriptions could be changed have none. */
    private static Bson isOf(long version) {
        return version == 1 ? in("version", Arrays.asList(version, null)) : eq("version", version);
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return Optional.ofNullable(subscriptions.find(live(id)).first()).map(MongoSubscriptions::read);
    }

    @Override
    public Optional<String> owner(SubscriptionId id) {
        return Optional.ofNullable(subscriptions.find(live(id)).projection(include("organisation")).first())
                .map(document -> document.getString("organisation"));
    }

    @Override
    public Set<SubscriptionId> existing(Collection<SubscriptionId> ids) {
        var texts = ids.stream().map(SubscriptionId::text).toList();
        return texts.isEmpty()
                ? Set.of()
                : subscriptions.find(and(in("_id", texts), exists("organisation"))).projection(include("_id"))
                        .batchSize(texts.size()).map(document -> new SubscriptionId(document.getString("_id")))
                        .into(new HashSet<>());
    }

    @Override
    public List<Subscription> findAll(Collection<SubscriptionId> ids) {
        var texts = ids.stream().map(SubscriptionId::text).toList();
        var found = new ArrayList<Subscription>();
        subscriptions.find(and(in("_id", texts), exists("organisation"))).batchSize(Math.max(1, texts.size()))
                .forEach(document -> readable(document).ifPresent(found::add));
        return found;
    }

    @Override
    public Page<Subscription> list(String organisation, @Nullable Cursor behind, int limit) {
        var own = eq("organisation", organisation);
        var filter = behind == null ? own : and(own, gt("_id", behind.keys().getFirst()));
        var found = subscriptions.find(filter).sort(Sorts.ascending("_id")).limit(limit + 1)
                .into(new ArrayList<Document>());
        return Page.of(found, limit, document -> Cursor.of(document.getString("_id")))
                .map(MongoSubscriptions::readable);
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

    private Bson tombstone(Instant now) {
        return combine(set("removedAt", Date.from(now)), set("changedAt", now()), inc("version", 1L),
                unset("families"), unset("designations"), unset("keys"), // as they were before filters
                unset("organisation"), unset("endpoint"), unset("types"), unset("filter"), unset("schedule"),
                unset("roles"), unset("createdAt"));
    }

    @Override
    public void each(Consumer<List<Subscription>> batches) {
        inBatches(exists("organisation"), null, MongoSubscriptions::readable, batches);
    }

    @Override
    public void changedSince(Instant since, Consumer<List<Version>> batches) {
        inBatches(gte("changedAt", Date.from(since)), include("version"), document -> Optional.of(new Version(
                new SubscriptionId(document.getString("_id")), version(document))), batches);
    }

    private <T> void inBatches(Bson filter, @Nullable Bson projection, Function<Document, Optional<T>> reading,
            Consumer<List<T>> batches) {
        var batch = new ArrayList<T>(BATCH);
        for (var document : subscriptions.find(filter).projection(projection).batchSize(BATCH)) {
            reading.apply(document).ifPresent(batch::add);
            if (batch.size() == BATCH) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            batches.accept(List.copyOf(batch));
        }
    }

    /** One that cannot be read matches nothing. */
    private static Optional<Subscription> readable(Document document) {
        return Legible.read("subscriptions", document, MongoSubscriptions::read);
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private static Document write(Subscription subscription) {
        return new Document("_id", subscription.id().text())
                .append("organisation", subscription.organisation())
                .append("endpoint", subscription.endpoint().text())
                .append("types", InterestDocument.types(subscription.interest().types()))
                .append("filter", InterestDocument.filter(subscription.interest().filter()))
                .append("schedule", ScheduleDocument.write(subscription.schedule()))
                .append("roles", roles(subscription.roles()))
                .append("version", subscription.version())
                .append("createdAt", Date.from(subscription.createdAt()));
    }

    private static List<String> roles(Set<Role> roles) {
        return roles.stream().map(Role::claim).sorted().toList();
    }

    /** Those from the time before filters have neither schedule nor roles nor version. */
    private static Subscription read(Document document) {
        return new Subscription(
                new SubscriptionId(document.getString("_id")),
                document.getString("organisation"),
                new EndpointId(document.getString("endpoint")),
                InterestDocument.read(document),
                ScheduleDocument.read(document.get("schedule", IMMEDIATE)),
                document.getDate("createdAt").toInstant(),
                document.getList("roles", String.class, List.of()).stream().flatMap(claim -> Role.of(claim).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                version(document));
    }

    private static long version(Document document) {
        return document.get("version", 1L);
    }
}
