package org.packstd.notifications.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The deadlines of all submissions. */
public interface Dockets {

    Optional<Docket> find(String submission);

    /**
     * Keeps it in place of the one that was read.
     *
     * @param before sequence of the one that was read; 0 if there was none
     * @return false if another instance was faster
     */
    boolean replace(long before, Docket docket);

    /** Those with a deadline since that time, of these families or of all if there are none; latest deadline first. */
    List<Docket> since(Instant time, Set<String> families, int limit);
}
