package org.packstd.submissions.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Terms;

/** One reminder of one ballot, so many days before it closes. */
public record Reminder(BallotId ballot, int days, Instant dueAt) {

    /** Days before the close, as IEEE does it and one more. */
    static final List<Integer> DAYS = List.of(14, 7, 3, 1);

    /** The reminders of a ballot; none for a day that had passed when it opened. */
    static List<Reminder> of(Terms terms) {
        return DAYS.stream().map(days -> new Reminder(terms.id(), days, dueAt(terms, days)))
                .filter(reminder -> reminder.dueAt().isAfter(terms.opensAt()))
                .toList();
    }

    static Instant dueAt(Terms terms, int days) {
        return terms.closesAt().minus(Duration.ofDays(days));
    }

    /** Such as {@code sub-01-b1:14}. */
    public String id() {
        return ballot + ":" + days;
    }
}
