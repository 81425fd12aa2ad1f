package org.packstd.submissions.submission;

import java.time.Duration;
import java.time.Instant;

/**
 * What somebody says against a decision.
 *
 * @param organisation whose appeal it is
 * @param text         what was wrong
 * @param remedy       what is asked for
 * @param since        from when on the days of the panel run: since it was filed, later by as long as it was held
 * @param overdue      whether the panel let its time run out
 */
public record Appeal(String organisation, String text, String remedy, Instant filedAt, Instant since,
        boolean overdue) {

    private static final Duration REPORT = Duration.ofDays(30);
    /** In which it has to be decided. */
    public static final Duration LONGEST = Duration.ofDays(90);
    /** For how long its clock may stand still, all holds together. */
    public static final Duration LONGEST_HELD = Duration.ofDays(30);

    /** One that was just filed. */
    public Appeal(String organisation, String text, String remedy, Instant filedAt) {
        this(organisation, text, remedy, filedAt, filedAt, false);
    }

    /** When the panel should report. */
    public Instant reportBy() {
        return since.plus(REPORT);
    }

    /** When it has to be decided. */
    public Instant decideBy() {
        return since.plus(LONGEST);
    }

    /** For how long it may still be held; not at all if earlier releases, which knew no end, held it for longer. */
    public Duration mayBeHeld() {
        var left = LONGEST_HELD.minus(Duration.between(filedAt, since));
        return left.isNegative() ? Duration.ZERO : left;
    }

    Appeal fallenDue() {
        return new Appeal(organisation, text, remedy, filedAt, since, true);
    }

    Appeal delayed(Duration by) {
        return new Appeal(organisation, text, remedy, filedAt, since.plus(by), overdue);
    }
}
