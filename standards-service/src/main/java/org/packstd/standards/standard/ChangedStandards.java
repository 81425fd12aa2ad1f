package org.packstd.standards.standard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue for those who keep a copy of it: what changed, in about the order in which it changed. */
public interface ChangedStandards {

    /**
     * Standards by the time of their last change.
     *
     * <p>
     * Writers have clocks of their own, and what is written first may be seen last: a follower must ask again for what lies
     * a little back, and must not mind hearing of a change twice.
     *
     * @param since changed then or later
     * @param after designation of the last one of the page before that changed exactly then, or null
     * @param limit 1 or more
     */
    List<Change> since(Instant since, @Nullable String after, int limit);

    /** @param changedAt by the clock of the instance that changed it */
    record Change(Standard standard, Instant changedAt) {}
}
