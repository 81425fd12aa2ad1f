package org.packstd.notifications.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries that were planned long ago. */
public interface OldDeliveries {

    /** Up to where one has looked. */
    record Position(String organisation, Instant plannedAt, String delivery) {}

    /**
     * Looks at some that were planned before and removes those that are over, but for the last of each subscription: its
     * number is where the next goes on. Repeating it, and doing it at several instances at a time, does no harm.
     *
     * @param behind where the look before ended; absent to begin
     * @return where it goes on; empty when all have been looked at
     */
    Optional<Position> forget(Instant before, @Nullable Position behind);
}
