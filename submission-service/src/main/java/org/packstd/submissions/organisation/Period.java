package org.packstd.submissions.organisation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/**
 * The time for which something holds, in whole milliseconds.
 *
 * @param from  the first instant
 * @param until the first instant at which it holds no longer; null as long as no end is known
 */
public record Period(Instant from, @Nullable Instant until) {

    public Period {
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A period that somebody asks for.
     *
     * @param pointer to the object that says from and until
     * @throws Problem if it ends before it begins
     */
    public static Period asked(Instant from, @Nullable Instant until, String pointer) {
        var period = new Period(from, until);
        if (period.until != null && !period.until.isAfter(period.from)) {
            throw Problem.ruleViolated(List.of(Offence.of(pointer + "/until", "period-ends-after-it-begins",
                    period.until.toString(), "after " + period.from)));
        }
        return period;
    }

    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }
}
