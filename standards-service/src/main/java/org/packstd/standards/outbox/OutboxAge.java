package org.packstd.standards.outbox;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * What an operator watches: since when the oldest event waits to be sent. Alert on it: it grows when broker or relay stand
 * still. It is asked of the database, so every instance says the same: take the largest, not the sum.
 */
public final class OutboxAge implements MeterBinder {

    static final String NAME = "packstd.outbox.oldest";

    /** However often it is looked at. */
    static final Duration FRESH = Duration.ofSeconds(5);

    private static final long PATIENCE_SECONDS = 1;
    private static final Date EPOCH = new Date(0);

    private final List<MongoCollection<Document>> aggregates;
    private final Clock clock;
    private Instant askAgainAt = Instant.MIN;
    private double age;

    /** @param aggregates collections whose documents carry an outbox; each needs a sparse index on {@code outboxSince} */
    public OutboxAge(List<MongoCollection<Document>> aggregates, Clock clock) {
        this.aggregates = List.copyOf(aggregates);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(NAME, this, OutboxAge::seconds)
                .description("Age of the event that has waited longest to be sent; 0 when none waits")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Not a number while the database does not say. */
    private synchronized double seconds() {
        var now = clock.instant();
        if (!now.isBefore(askAgainAt)) {
            age = ask(now);
            askAgainAt = now.plus(FRESH);
        }
        return age;
    }

    private double ask(Instant now) {
        var oldest = now;
        try {
            for (var collection : aggregates) {
                var waiting = collection.find(gt(OutboxEntry.SINCE, EPOCH)).sort(Sorts.ascending(OutboxEntry.SINCE))
                        .projection(include(OutboxEntry.SINCE)).limit(1).maxTime(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .first();
                if (waiting != null && waiting.getDate(OutboxEntry.SINCE).toInstant().isBefore(oldest)) {
                    oldest = waiting.getDate(OutboxEntry.SINCE).toInstant();
                }
            }
        } catch (MongoException away) {
            return Double.NaN;
        }
        return Duration.between(oldest, now).toMillis() / 1000.0;
    }
}
