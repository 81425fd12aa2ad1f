package org.packstd.notifications.delivery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.OldDeliveries;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Goes through the log of one organisation after the other, oldest first, by the index that the log is shown by: one that only
 * knew the age would have to be kept for every delivery.
 */
@Component
final class MongoOldDeliveries implements OldDeliveries {

    private static final int AT_A_TIME = 500;

    private final MongoCollection<Document> deliveries;
    private final Subscriptions subscriptions;
    private final Endpoints endpoints;

    MongoOldDeliveries(MongoDatabase database, Subscriptions subscriptions, Endpoints endpoints) {
        this.deliveries = database.getCollection("deliveries");
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
    }

    /** Ids of endpoints are as good as random numbers, and there is an index that begins with them. */
    @Override
    public Optional<Position> somewhere() {
        var next = deliveries.find(gte("endpoint", EndpointId.random().text())).sort(Sorts.ascending("endpoint"))
                .limit(1).projection(include("organisation")).first();
        return next == null ? nextOrganisation("") : Optional.of(Position.before(next.getString("organisation")));
    }

    @Override
    public Optional<Position> forget(Instant before, @Nullable Position behind) {
        if (behind == null) {
            return nextOrganisation("");
        }
        var at = Date.from(behind.plannedAt());
        var found = deliveries.find(and(eq("organisation", behind.organisation()),
                gte("createdAt", at), lt("createdAt", Date.from(before)), // the bounds of the index
                or(gt("createdAt", at), gt("_id", behind.delivery()))))
                .sort(Sorts.ascending("createdAt", "_id")).limit(AT_A_TIME).batchSize(AT_A_TIME)
                .projection(include("subscription", "sequence", "createdAt", "endpoint", "eventType"))
                .into(new ArrayList<>());
        if (found.isEmpty()) {
            return nextOrganisation(behind.organisation());
        }
        remove(found);
        var last = found.getLast();
        return Optional.of(new Position(behind.organisation(), last.getDate("createdAt").toInstant(),
                last.getString("_id")));
    }

    private void remove(List<Document> found) {
        var kept = lasts(found);
        var ids = found.stream().filter(document -> !kept.contains(document))
                .map(document -> document.getString("_id")).toList();
        deliveries.deleteMany(and(in("_id", ids), ne("status", DeliveryDocument.DUE)));
    }

    /** Those behind which the numbers of something that still exists go on. */
    private Set<Document> lasts(List<Document> found) {
        var highest = new HashMap<String, Document>();
        found.stream().filter(document -> document.getLong("sequence") != null)
                .forEach(document -> highest.merge(document.getString("subscription"), document,
                        (one, other) -> one.getLong("sequence") < other.getLong("sequence") ? other : one));
        var lasts = highest.values().stream().filter(this::isLast).toList();
        var existing = subscriptions.existing(lasts.stream().map(MongoOldDeliveries::subscription).toList());
        var tested = endpoints.findAll(lasts.stream().filter(MongoOldDeliveries::isTest)
                .map(document -> new EndpointId(document.getString("endpoint"))).distinct().toList()).stream()
                .map(endpoint -> endpoint.id().text()).collect(Collectors.toSet());
        return lasts.stream().filter(document -> isTest(document)
                ? tested.contains(document.getString("endpoint"))
                : existing.contains(subscription(document))).collect(Collectors.toSet());
    }

    private boolean isLast(Document document) {
        return deliveries.find(and(eq("subscription", document.getString("subscription")),
                gt("sequence", document.getLong("sequence")))).limit(1).projection(include("_id")).first() == null;
    }

    private static SubscriptionId subscription(Document document) {
        return new SubscriptionId(document.getString("subscription"));
    }

    /** Those have no subscription but that of their endpoint. */
    private static boolean isTest(Document document) {
        return EventType.ENDPOINT_TEST.text().equals(document.getString("eventType"));
    }

    private Optional<Position> nextOrganisation(String organisation) {
        var next = deliveries.find(gt("organisation", organisation)).sort(Sorts.ascending("organisation")).limit(1)
                .projection(include("organisation")).first();
        return Optional.ofNullable(next).map(document -> Position.before(document.getString("organisation")));
    }
}
