package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps the log of deliveries from growing for ever. Any number of instances may do it at the same time. */
public final class ForgetOldDeliveries {

    /** Longer than all tries of a delivery, and than anybody remembers a number without asking. */
    public static final Duration LEAST = Duration.ofDays(7);
    /** Of one call, so that a backlog does not keep the caller for long. */
    private static final int LOOKS = 100;

    private final OldDeliveries old;
    private final Duration kept;
    private final Clock clock;
    /** Whoever begins anew finds the same. */
    private OldDeliveries.@Nullable Position position;

    /** @param kept how long a delivery stays after it was planned, at least {@link #LEAST} */
    public ForgetOldDeliveries(OldDeliveries old, Duration kept, Clock clock) {
        if (kept.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("DELIVERIES_KEPT: %s (expected: at least %s)".formatted(kept, LEAST));
        }
        this.old = old;
        this.kept = kept;
        this.clock = clock;
    }

    /** A part of the log; returns true when that was the last part. */
    public synchronized boolean forget() {
        var before = clock.instant().minus(kept);
        for (int look = 0; look < LOOKS; look++) {
            position = old.forget(before, position).orElse(null);
            if (position == null) {
                return true;
            }
        }
        return false;
    }
}
