package org.packstd.notifications.delivery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
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
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.OldDeliveries;
import org.springframework.stereotype.Component;

/**
 * Goes through the log of one organisation after the other, oldest first, by the index that the log is shown by: one that only
 * knew the age would have to be kept for every delivery.
 */
@Component
final class MongoOldDeliveries implements OldDeliveries {

    private static final int AT_A_TIME = 500;

    private final MongoCollection<Document> deliveries;
    private final LastNumbers numbers;

    MongoOldDeliveries(MongoDatabase database) {
        this.deliveries = database.getCollection("deliveries");
        this.numbers = new LastNumbers(deliveries);
    }

    @Override
    public Optional<Position> forget(Instant before, @Nullable Position behind) {
        if (behind == null) {
            return nextOrganisation("");
        }
        var at = Date.from(behind.plannedAt());
        var found = deliveries.find(and(eq("organisation", behind.organisation()),
                lt("createdAt", Date.from(before)),
                or(gt("createdAt", at), and(eq("createdAt", at), gt("_id", behind.delivery())))))
                .sort(Sorts.ascending("createdAt", "_id")).limit(AT_A_TIME).batchSize(AT_A_TIME)
                .projection(include("subscription", "sequence", "createdAt")).into(new ArrayList<>());
        if (found.isEmpty()) {
            return nextOrganisation(behind.organisation());
        }
        remove(found);
        var last = found.getLast();
        return Optional.of(new Position(behind.organisation(), last.getDate("createdAt").toInstant(),
                last.getString("_id")));
    }

    private void remove(List<Document> found) {
        var lasts = numbers.of(found.stream().map(document -> document.getString("subscription")).distinct().toList());
        var ids = found.stream()
                .filter(document -> document.getLong("sequence") == null || !document.getLong("sequence")
                        .equals(lasts.get(document.getString("subscription"))))
                .map(document -> document.getString("_id")).toList();
        deliveries.deleteMany(and(in("_id", ids), ne("status", DeliveryDocument.DUE)));
    }

    private Optional<Position> nextOrganisation(String organisation) {
        var next = deliveries.find(gt("organisation", organisation)).sort(Sorts.ascending("organisation")).limit(1)
                .projection(include("organisation")).first();
        return Optional.ofNullable(next)
                .map(document -> new Position(document.getString("organisation"), Instant.EPOCH, ""));
    }
}
