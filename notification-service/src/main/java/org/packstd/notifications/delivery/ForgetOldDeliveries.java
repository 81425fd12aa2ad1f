package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.OldDeliveries.Position;

/**
 * Keeps the log of deliveries from growing for ever. Any number of instances may do it at the same time: each begins its
 * passes somewhere else, so that together they are faster.
 */
public final class ForgetOldDeliveries {

    /** Longer than all tries of a delivery, and than anybody remembers a number without asking. */
    public static final Duration LEAST = Duration.ofDays(7);
    /** Of one call, so that it does not keep the caller for long. */
    static final Duration AT_ONCE = Duration.ofSeconds(10);
    /** From the beginning of a pass to that of the next: what has to stay is read again by each. */
    static final Duration BETWEEN_PASSES = Duration.ofHours(1);

    private final OldDeliveries old;
    private final Duration kept;
    private final Clock clock;
    private Instant begun = Instant.MIN;
    /** Of the pass under way, if any. Whoever begins anew finds the same. */
    private @Nullable Pass pass;

    /**
     * Once around all organisations.
     *
     * @param from     where it began, and ends
     * @param position absent before the first organisation
     * @param again    whether the last organisation is behind it
     */
    private record Pass(String from, @Nullable Position position, boolean again) {

        boolean isOver() {
            return again && position != null && position.organisation().compareTo(from) >= 0;
        }
    }

    /** @param kept how long a delivery stays after it was planned, at least {@link #LEAST} */
    public ForgetOldDeliveries(OldDeliveries old, Duration kept, Clock clock) {
        if (kept.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("DELIVERIES_KEPT: %s (expected: at least %s)".formatted(kept, LEAST));
        }
        this.old = old;
        this.kept = kept;
        this.clock = clock;
    }

    /** Goes on for a few seconds; returns true when the pass is over, and true if it is too early for another. */
    public synchronized boolean forget() {
        var now = clock.instant();
        if (pass == null) {
            if (now.isBefore(begun.plus(BETWEEN_PASSES))) {
                return true;
            }
            pass = old.somewhere().map(at -> new Pass(at.organisation(), at, false)).orElse(null);
            begun = now;
        }
        while (pass != null && clock.instant().isBefore(now.plus(AT_ONCE))) {
            pass = next(pass, clock.instant().minus(kept));
        }
        return pass == null;
    }

    /** Null when it is over. */
    private @Nullable Pass next(Pass current, Instant before) {
        var position = old.forget(before, current.position()).orElse(null);
        if (position == null) {
            return current.again() ? null : new Pass(current.from(), null, true);
        }
        var next = new Pass(current.from(), position, current.again());
        return next.isOver() ? null : next;
    }
}
