package org.packstd.notifications.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries that were planned long ago. */
public interface OldDeliveries {

    /** Up to where one has looked. */
    record Position(String organisation, Instant plannedAt, String delivery) {

        /** Before all of an organisation. */
        public static Position before(String organisation) {
            return new Position(organisation, Instant.EPOCH, "");
        }
    }

    /** Before all of some organisation that has deliveries, chosen by chance; empty when there are none. */
    Optional<Position> somewhere();

    /**
     * Looks at some that were planned before and removes those that are over, but for the last of each subscription that
     * exists: its number is where the next goes on. Repeating it, and doing it at several instances at a time, does no harm.
     *
     * @param behind where the look before ended; absent to begin with the first organisation
     * @return where it goes on; empty when the last organisation has been looked at
     */
    Optional<Position> forget(Instant before, @Nullable Position behind);
}
