package org.packstd.submissions.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * What an operator watches: how many ballots are over and still open. More than a few for more than a minute mean that nobody
 * does what is due. It is asked of the database, so every instance says the same: take the largest, not the sum.
 */
final class BallotsDue implements MeterBinder {

    static final String NAME = "packstd.ballots.due";

    /** However often it is looked at. */
    static final Duration FRESH = Duration.ofSeconds(5);

    /** Nobody needs to know how many more there are. */
    static final int MOST = 1000;

    private static final long PATIENCE_SECONDS = 1;

    private final MongoCollection<Document> submissions;
    private final Clock clock;
    private Instant askAgainAt = Instant.MIN;
    private double due;

    BallotsDue(MongoCollection<Document> submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(NAME, this, BallotsDue::count)
                .description("Ballots whose time is over and that are still open, at most " + MOST)
                .register(registry);
    }

    /** Not a number while the database does not say. */
    private synchronized double count() {
        var now = clock.instant();
        if (!now.isBefore(askAgainAt)) {
            due = ask(now);
            askAgainAt = now.plus(FRESH);
        }
        return due;
    }

    /** The index on states leads to the open ones, which are few among all that there ever were. */
    private double ask(Instant now) {
        try {
            return submissions.countDocuments(
                    and(in(SubmissionDocument.STATE, MongoSubmissions.VOTING), lte("ballot.closesAt", Date.from(now))),
                    new CountOptions().limit(MOST).maxTime(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (MongoException away) {
            return Double.NaN;
        }
    }
}
