package org.packstd.submissions.organisation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    public Period {
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A period that somebody asks for.
     *
     * @param pointer to the object that says from and until
     * @throws Problem if it is of no year in which anything holds, or ends before it begins
     */
    public static Period asked(Instant from, @Nullable Instant until, String pointer) {
        var period = new Period(from, until);
        var offences = new ArrayList<Offence>();
        demandOfThisCalendar(period.from, pointer + "/from", offences);
        demandOfThisCalendar(period.until, pointer + "/until", offences);
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
        if (period.until != null && !period.until.isAfter(period.from)) {
            throw Problem.ruleViolated(List.of(Offence.of(pointer + "/until", "period-ends-after-it-begins",
                    period.until.toString(), "after " + period.from)));
        }
        return period;
    }

    /** What is far beyond cannot be stored, and is a slip of the pen. */
    private static void demandOfThisCalendar(@Nullable Instant instant, String pointer, List<Offence> offences) {
        if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
            offences.add(Offence.of(pointer, "period-of-this-calendar", instant.toString(),
                    "from %s to %s".formatted(EARLIEST, LATEST)));
        }
    }

    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }
}
