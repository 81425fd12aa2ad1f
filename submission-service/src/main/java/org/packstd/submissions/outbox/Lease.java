package org.packstd.submissions.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/**
 * The right to do something alone among all instances, for a while. It orders work and saves effort; correctness must not
 * hang on it, since a paused holder may wake up after its time.
 */
public final class Lease {

    private final MongoCollection<Document> leases;
    private final String name;
    private final Duration length;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private boolean held;
    private Instant askAgainAt = Instant.MIN;

    public Lease(MongoCollection<Document> leases, String name, Duration length, Clock clock) {
        this.leases = leases;
        this.name = name;
        this.length = length;
        this.clock = clock;
    }

    /**
     * Takes the lease or renews it; asks the database three times in its length, however often it is called. Returns whether
     * we hold it.
     */
    public synchronized boolean hold() {
        var now = clock.instant();
        if (!now.isBefore(askAgainAt)) {
            held = take(now);
            askAgainAt = now.plus(length.dividedBy(3));
        }
        return held;
    }

    private boolean take(Instant now) {
        var mineOrOver = and(eq("_id", name), or(eq("holder", holder), lt("until", Date.from(now))));
        try {
            var result = leases.updateOne(mineOrOver,
                    combine(set("holder", holder), set("until", Date.from(now.plus(length)))),
                    new UpdateOptions().upsert(true));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException | MongoCommandException taken) {
            if (ErrorCategory.fromErrorCode(taken.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false; // somebody else's, and not over yet
            }
            throw taken;
        }
    }

    /** Gives the lease back, so that another instance need not wait until it is over. */
    public synchronized void release() {
        held = false;
        askAgainAt = Instant.MIN;
        leases.deleteOne(and(eq("_id", name), eq("holder", holder)));
    }
}
