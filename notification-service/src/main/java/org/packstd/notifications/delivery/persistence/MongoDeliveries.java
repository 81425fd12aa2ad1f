package org.packstd.notifications.delivery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.database.Legible;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.LatestDeliveries;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/** What the log shows. */
@Component
final class MongoDeliveries implements Deliveries, LatestDeliveries, Indexed {

    /** Of one that cannot be read; the oldest. */
    private static final Date NO_TIME = new Date(Long.MIN_VALUE);

    private final MongoCollection<Document> deliveries;

    MongoDeliveries(MongoDatabase database) {
        this.deliveries = database.getCollection("deliveries");
    }

    @Override
    public void createIndexes() {
        var newestFirst = descending("createdAt", "_id");
        deliveries.createIndex(compoundIndex(ascending("organisation"), newestFirst));
        deliveries.createIndex(compoundIndex(ascending("organisation", "status"), newestFirst));
        deliveries.createIndex(compoundIndex(ascending("endpoint"), newestFirst));
        deliveries.createIndex(compoundIndex(ascending("organisation", "eventType"), newestFirst));
        deliveries.createIndex(ascending("subscription", "status"),
                new IndexOptions().partialFilterExpression(eq("status", DeliveryDocument.DUE)));
    }

    @Override
    public void wakeAllTo(EndpointId endpoint, Instant now) {
        deliveries.updateMany(DeliveryDocument.waitsLonger(endpoint, now), DeliveryDocument.wake(now));
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
    public List<Brief> latest(EndpointId endpoint, int most) {
        return deliveries.find(eq("endpoint", endpoint.text())).sort(Sorts.descending("createdAt", "_id")).limit(most)
                .projection(Projections.include("status", "attempts.millis")).batchSize(most)
                .map(DeliveryDocument::brief).into(new ArrayList<>());
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
        if (filter.subscription() != null) {
            conditions.add(eq("subscription", filter.subscription().text()));
        }
        if (filter.type() != null) {
            conditions.add(eq("eventType", filter.type().text()));
        }
        if (filter.since() != null) {
            conditions.add(gte("createdAt", Date.from(filter.since())));
        }
        if (filter.until() != null) {
            conditions.add(lt("createdAt", Date.from(filter.until())));
        }
        if (behind != null) {
            conditions.add(older(behind));
        }
        var found = deliveries.find(and(conditions)).sort(Sorts.descending("createdAt", "_id")).limit(limit + 1)
                .into(new ArrayList<Document>());
        return Page.of(found, limit, last -> Cursor.of(Long.toString(last.get("createdAt", NO_TIME).getTime()),
                last.getString("_id"))).map(document -> Legible.read("deliveries", document, DeliveryDocument::read));
    }

    private static Bson older(Cursor last) {
        try {
            var at = new Date(Long.parseLong(last.keys().getFirst()));
            return and(lte("createdAt", at), // the bound of the index
                    or(lt("createdAt", at), lt("_id", last.keys().getLast())));
        } catch (NumberFormatException forged) {
            throw Problem.malformed("cursor", last.toString(), "the 'next' of the page before");
        }
    }
}
