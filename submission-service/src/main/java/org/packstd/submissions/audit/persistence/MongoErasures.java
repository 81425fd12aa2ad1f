package org.packstd.submissions.audit.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Erasures;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.outbox.Relay;

/**
 * Each order is a document, written before anything is erased, so that an order that was cut short is finished by the relay.
 * It names the person for as long as acts of before may still be on their way, and then forgets them too.
 */
final class MongoErasures implements Erasures, Relay, Indexed {

    /** Longer than an act is under way unless the database is away. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final MongoCollection<Document> orders;
    private final MongoTrail trail;
    private final Clock clock;

    MongoErasures(MongoCollection<Document> orders, MongoTrail trail, Clock clock) {
        this.orders = orders;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        orders.createIndex(Indexes.ascending("dueAt"), new IndexOptions().sparse(true));
    }

    @Override
    public long erase(String id, String submission, String subject, Act act, Instant now) {
        var order = new Document("_id", id).append("submission", submission).append("subject", subject)
                .append("dueAt", Date.from(now.plus(UNDER_WAY)));
        PendingActs.insert(submission, List.of(act), order);
        Once.insert(orders, order);
        return trail.erase(submission, subject, Date.from(now));
    }

    /** Erases again what came into the trail after the order, and forgets whom it was about. */
    @Override
    public boolean relay() {
        var now = Date.from(clock.instant());
        var due = orders.find(lte("dueAt", now)).sort(Sorts.ascending("dueAt")).limit(BATCH).into(new ArrayList<>());
        for (var order : due) {
            trail.erase(String.valueOf(order.getString("submission")), String.valueOf(order.getString("subject")),
                    now);
            orders.updateOne(eq(order.getString("_id")), combine(unset("dueAt"), unset("subject")));
        }
        return !due.isEmpty();
    }
}
