package org.packstd.submissions.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Terms;

/**
 * One reminder of one ballot, so many days before it closes.
 *
 * @param extensions how often the end had been put off: each end has reminders of its own
 */
public record Reminder(BallotId ballot, int days, int extensions, Instant dueAt) {

    /** Days before the close, as IEEE does it and one more. */
    static final List<Integer> DAYS = List.of(14, 7, 3, 1);

    /** The reminders of a ballot; none for a day that had passed when it opened. */
    static List<Reminder> of(Terms terms) {
        return DAYS.stream().map(days -> new Reminder(terms.id(), days, terms.extensions(), dueAt(terms, days)))
                .filter(reminder -> reminder.dueAt().isAfter(terms.opensAt()))
                .toList();
    }

    static Instant dueAt(Terms terms, int days) {
        return terms.closesAt().minus(Duration.ofDays(days));
    }

    /** Such as {@code sub-01-b1:14}, or {@code sub-01-b1:14:x1} after an extension. */
    public String id() {
        return ballot + ":" + days + (extensions == 0 ? "" : ":x" + extensions);
    }
}
