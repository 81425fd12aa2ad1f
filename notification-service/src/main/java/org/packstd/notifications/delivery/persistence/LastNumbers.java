package org.packstd.notifications.delivery.persistence;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The number of the last delivery of subscriptions, as the database knows it. */
final class LastNumbers {

    private final MongoCollection<Document> deliveries;

    LastNumbers(MongoCollection<Document> deliveries) {
        this.deliveries = deliveries;
    }

    /** By subscription; those that have none yet are left out. */
    Map<String, Long> of(Collection<String> subscriptions) {
        var known = new HashMap<String, Long>();
        if (!subscriptions.isEmpty()) {
            deliveries.aggregate(List.of(
                    match(and(in("subscription", subscriptions), exists("sequence"))),
                    sort(Sorts.descending("subscription", "sequence")), // one step of the index per subscription
                    group("$subscription", first("last", "$sequence"))))
                    .batchSize(subscriptions.size())
                    .forEach(found -> known.put(found.getString("_id"), found.getLong("last")));
        }
        return known;
    }
}
