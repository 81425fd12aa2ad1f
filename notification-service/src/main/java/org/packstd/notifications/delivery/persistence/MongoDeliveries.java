package org.packstd.notifications.delivery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/**
 * Only due deliveries have {@code freeAt}: when they may be claimed. A claim moves it into the future, so that the claim of
 * an instance that died runs out by itself; the partial index on it holds what is due and nothing of the past, and with the
 * endpoint, so that what is due to an endpoint that gets nothing for the moment is passed over without being read.
 */
@Component
final class MongoDeliveries implements Deliveries, Indexed {

    /** Looked at for one claim: more than there are instances, so that a look is seldom in vain. */
    private static final int CANDIDATES = 16;

    private final MongoCollection<Document> deliveries;
    private final NumberedInsertion insertion;

    MongoDeliveries(MongoDatabase database) {
        this.deliveries = database.getCollection("deliveries");
        this.insertion = new NumberedInsertion(deliveries);
    }

    @Override
    public void createIndexes() {
        deliveries.createIndex(ascending("freeAt", "endpoint"),
                new IndexOptions().partialFilterExpression(exists("freeAt")));
        var newestFirst = descending("createdAt", "_id");
        deliveries.createIndex(compoundIndex(ascending("organisation"), newestFirst));
        deliveries.createIndex(compoundIndex(ascending("organisation", "status"), newestFirst));
        deliveries.createIndex(compoundIndex(ascending("endpoint"), newestFirst));
        deliveries.createIndex(ascending("subscription", "sequence"), new IndexOptions().unique(true));
    }

    @Override
    public List<Plan> plan(Collection<Plan.Draft> drafts, Instant dueAt) {
        return insertion.insert(drafts, dueAt);
    }

    @Override
    public Optional<Claim> claim(Instant now, Duration length, Collection<EndpointId> except) {
        while (true) {
            var free = free(now, except);
            if (free.isEmpty()) {
                return Optional.empty();
            }
            Collections.shuffle(free.subList(1, free.size())); // whoever loses the first does not meet the others again
            for (var candidate : free) {
                var claim = claim(candidate, now.plus(length));
                if (claim.isPresent()) {
                    return claim;
                }
            }
        }
    }

    private List<Document> free(Instant now, Collection<EndpointId> except) {
        var free = lte("freeAt", Date.from(now));
        return deliveries
                .find(except.isEmpty()
                        ? free
                        : and(free, nin("endpoint", except.stream().map(EndpointId::text).toList())))
                .sort(Sorts.ascending("freeAt"))
                .limit(CANDIDATES)
                .projection(include("freeAt"))
                .into(new ArrayList<>());
    }

    /** By {@code _id}, so that a sharded database asks one shard; empty if another instance was faster. */
    private Optional<Claim> claim(Document seen, Instant until) {
        var token = UUID.randomUUID().toString();
        var claimed = deliveries.findOneAndUpdate(and(eq(seen.getString("_id")), eq("freeAt", seen.getDate("freeAt"))),
                combine(set("freeAt", Date.from(until)), set("claim", token)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(document -> new Claim(DeliveryDocument.readDue(document), token));
    }

    @Override
    public boolean settle(Claim claim, Delivery outcome) {
        var mine = and(eq(claim.delivery().plan().id().text()), eq("claim", claim.token()));
        return deliveries.updateOne(mine, DeliveryDocument.change(outcome)).getMatchedCount() == 1;
    }

    @Override
    public void wakeAllTo(EndpointId endpoint, Instant now) {
        var at = Date.from(now);
        deliveries.updateMany(and(eq("endpoint", endpoint.text()), eq("status", DeliveryDocument.DUE),
                gt("freeAt", at), exists("claim", false)), combine(set("freeAt", at), set("dueAt", at)));
    }

    @Override
    public void dropAllTo(EndpointId endpoint) {
        drop(eq("endpoint", endpoint.text()));
    }

    @Override
    public void dropAllOf(SubscriptionId subscription) {
        drop(eq("subscription", subscription.text()));
    }

    private void drop(Bson which) {
        deliveries.updateMany(and(which, eq("status", DeliveryDocument.DUE)),
                combine(set("status", DeliveryDocument.DROPPED), unset("freeAt"), unset("claim")));
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return Optional.ofNullable(deliveries.find(eq(id.text())).first()).map(DeliveryDocument::read);
    }

    @Override
    public Page<Delivery> list(Filter filter, @Nullable Cursor behind, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq("organisation", filter.organisation()));
        if (filter.endpoint() != null) {
            conditions.add(eq("endpoint", filter.endpoint().text()));
        }
        if (filter.state() != null) {
            conditions.add(eq("status", DeliveryDocument.status(filter.state())));
        }
        if (behind != null) {
            conditions.add(older(behind));
        }
        var read = deliveries.find(and(conditions)).sort(Sorts.descending("createdAt", "_id")).limit(limit + 1)
                .map(DeliveryDocument::read).into(new ArrayList<>());
        return Page.of(read, limit, last -> Cursor.of(Long.toString(last.plan().createdAt().toEpochMilli()),
                last.plan().id().text()));
    }

    private static Bson older(Cursor last) {
        try {
            var at = new Date(Long.parseLong(last.keys().getFirst()));
            return or(lt("createdAt", at), and(eq("createdAt", at), lt("_id", last.keys().getLast())));
        } catch (NumberFormatException forged) {
            throw Problem.malformed("cursor", last.toString(), "the 'next' of the page before");
        }
    }
}
