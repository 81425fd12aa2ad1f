package org.packstd.standards;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.packstd.standards.log.LogBroken;
import org.packstd.standards.outbox.Relay;

/**
 * One round of the transparency log: the feed is told of some of what was before it, and the log of what the feed tells. A
 * standard that cannot be told of keeps nothing from being logged but itself and those behind it.
 *
 * <p>Whoever watches this service is told when the log stands still, by counters that grow with each round: {@code
 * packstd.log.refused} since it was altered, {@code packstd.log.untold} since something that happened cannot be told.
 */
final class LogRound implements Relay {

    private final Part beginning;
    private final Part log;
    private final Counter refused;
    private final Counter untold;

    LogRound(Part beginning, Part log, MeterRegistry meters) {
        this.beginning = beginning;
        this.log = log;
        this.refused = meters.counter("packstd.log.refused");
        this.untold = meters.counter("packstd.log.untold");
    }

    /** Does a bounded part of its work; returns whether there may be more. */
    @FunctionalInterface
    interface Part {

        boolean some();
    }

    @Override
    public boolean relay() {
        boolean more;
        try {
            more = counted(beginning);
        } catch (MongoException away) {
            throw away;
        } catch (RuntimeException behind) {
            counted(log);
            throw behind;
        }
        return counted(log) || more;
    }

    private boolean counted(Part part) {
        try {
            return part.some();
        } catch (LogBroken altered) {
            refused.increment();
            throw altered;
        } catch (MongoException away) { // of that there are other alerts, and it passes
            throw away;
        } catch (RuntimeException stands) {
            untold.increment();
            throw stands;
        }
    }
}
