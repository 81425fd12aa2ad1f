package org.packstd.notifications.delivery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.Revivals;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/** A revived delivery keeps the mark of its revival in {@code revival}: a part that is repeated finds it and counts it again. */
@Component
final class MongoRevivals implements Revivals {

    private static final int AT_A_TIME = 200;
    private static final List<String> OVER = List.of("DELIVERED", "DEAD");

    private final MongoCollection<Document> deliveries;

    MongoRevivals(MongoDatabase database) {
        this.deliveries = database.getCollection("deliveries");
    }

    @Override
    public Optional<Delivery> revive(DeliveryId id, Instant now) {
        var restsOrIsOver = or(in("status", OVER), and(eq("status", DeliveryDocument.DUE), exists("claim", false)));
        return Optional.ofNullable(deliveries.findOneAndUpdate(and(eq(id.text()), restsOrIsOver), due(now),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))).map(DeliveryDocument::read);
    }

    private static Bson due(Instant now) {
        var at = Date.from(now);
        return combine(set("status", DeliveryDocument.DUE), set("dueAt", at), set("freeAt", at), set("tries", 0),
                unset("claim"));
    }

    @Override
    public Step reviveFailed(String mark, EndpointId endpoint, Instant from, Instant until, @Nullable String next,
            Instant now) {
        var wanted = and(eq("endpoint", endpoint.text()), gte("createdAt", Date.from(from)),
                lte("createdAt", Date.from(until)), or(eq("status", "DEAD"), eq("revival", mark)));
        var found = deliveries.find(next == null ? wanted : and(wanted, behind(next)))
                .sort(Sorts.ascending("createdAt", "_id")).limit(AT_A_TIME)
                .projection(Projections.include("createdAt")).into(new ArrayList<>());
        if (found.isEmpty()) {
            return new Step(0, null);
        }
        var these = in("_id", found.stream().map(document -> document.getString("_id")).toList());
        var revived = revive(these, mark, now);
        var last = found.getLast();
        return new Step(revived, found.size() < AT_A_TIME
                ? null
                : last.getDate("createdAt").getTime() + " " + last.getString("_id"));
    }

    private static Bson behind(String position) {
        var parts = position.split(" ", 2);
        var at = new Date(Long.parseLong(parts[0]));
        return and(gte("createdAt", at), or(gt("createdAt", at), gt("_id", parts[1])));
    }

    @Override
    public Step reviveNumbers(String mark, SubscriptionId subscription, long from, long to, @Nullable String next,
            Instant now) {
        var first = next == null ? from : Long.parseLong(next);
        var last = Math.min(to, first + AT_A_TIME - 1);
        var revived = revive(
                and(eq("subscription", subscription.text()), gte("sequence", first), lte("sequence", last)),
                mark, now);
        return new Step(revived, last == to ? null : Long.toString(last + 1));
    }

    private long revive(Bson these, String mark, Instant now) {
        deliveries.updateMany(and(these, in("status", OVER), ne("revival", mark)),
                combine(due(now), set("revival", mark)));
        return deliveries.countDocuments(and(these, eq("revival", mark)));
    }
}
