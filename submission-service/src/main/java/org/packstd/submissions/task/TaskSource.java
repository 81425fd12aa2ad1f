package org.packstd.submissions.task;

import java.time.Instant;
import java.util.List;
import org.packstd.submissions.security.Caller;

/** A feature that waits for people. */
@FunctionalInterface
public interface TaskSource {

    /**
     * What waits for this caller, by queries that have an index and a bound; nothing that the caller may not know of.
     *
     * @param limit at most so many are wanted
     */
    List<Task> tasks(Caller caller, Instant now, int limit);
}
