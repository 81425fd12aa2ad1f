package org.packstd.submissions.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.OpenPapers;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Balloted;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;

/** Plans the reminders of open ballots and fires those that are due. */
public final class RemindVoters {

    private static final int PAGE = 200;
    private static final int MOST_IN_AN_EVENT = 1000;
    /** Afterwards a claim is over and another instance may try. */
    private static final Duration CLAIM = Duration.ofSeconds(30);
    /** When to look again at a ballot whose clock stands still. */
    private static final Duration STANDING_STILL = Duration.ofHours(1);

    private final Submissions submissions;
    private final OpenPapers papers;
    private final Reminders reminders;
    private final ReminderEncoder encoder;
    private final Clock clock;

    public RemindVoters(Submissions submissions, OpenPapers papers, Reminders reminders, ReminderEncoder encoder,
            Clock clock) {
        this.submissions = submissions;
        this.papers = papers;
        this.reminders = reminders;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Plans what is not planned yet; repeating it changes nothing. */
    public void plan() {
        @Nullable
        Cursor cursor = null;
        do {
            var page = submissions.ballots(true, cursor, PAGE);
            reminders.plan(
                    page.items().stream().flatMap(open -> Reminder.of(open.ballot().terms()).stream()).toList());
            cursor = page.next();
        } while (cursor != null);
    }

    /** Fires one that is due. Returns whether there was one. */
    public boolean fireNext() {
        var now = clock.instant();
        var claimed = reminders.claimDue(now, now.plus(CLAIM));
        claimed.ifPresent(reminder -> fire(reminder, now));
        return claimed.isPresent();
    }

    private void fire(Reminder reminder, Instant now) {
        var found = submissions.find(new SubmissionId(reminder.ballot().submission())).orElse(null);
        if (found instanceof Resting.OnHold || found instanceof Resting.Appealed) {
            reminders.postpone(reminder, now.plus(STANDING_STILL));
            return;
        }
        var open = found == null ? null : openBallot(found, reminder);
        if (found == null || open == null || open.terms().isOverAt(now)
                || open.terms().extensions() != reminder.extensions()) { // the new end has reminders of its own
            reminders.drop(reminder);
            return;
        }
        var dueAt = Reminder.dueAt(open.terms(), reminder.days());
        if (dueAt.isAfter(now)) {
            reminders.postpone(reminder, dueAt); // its clock stood still
        } else if (isOvertaken(open, reminder, now)) {
            reminders.drop(reminder);
        } else {
            remind(reminder, Balloted.of(found, open), now);
        }
    }

    private static Ballot.@Nullable Open openBallot(Submission submission, Reminder reminder) {
        return submission.ballot() instanceof Ballot.Open open && open.terms().id().equals(reminder.ballot())
                ? open
                : null;
    }

    /** When all instances were away for days, the latest reminder is enough. */
    private static boolean isOvertaken(Ballot.Open open, Reminder reminder, Instant now) {
        return Reminder.DAYS.stream().filter(days -> days < reminder.days())
                .anyMatch(days -> !Reminder.dueAt(open.terms(), days).isAfter(now));
    }

    private void remind(Reminder reminder, Balloted balloted, Instant now) {
        var missing = missing(balloted);
        var parts = (missing.size() + MOST_IN_AN_EVENT - 1) / MOST_IN_AN_EVENT;
        var events = new ArrayList<OutboxEntry>();
        for (int part = 1; part <= parts; part++) {
            var named = missing.subList((part - 1) * MOST_IN_AN_EVENT,
                    Math.min(part * MOST_IN_AN_EVENT, missing.size()));
            events.add(encoder.encode(reminder, balloted, part, parts, named, now));
        }
        events.add(encoder.closing(reminder, balloted, missing.size(), now));
        reminders.fire(reminder, events, new Act("ballot.reminded", Actor.SYSTEM, now, null,
                Map.of("ballotId", reminder.ballot().toString(), "daysLeft", Integer.toString(reminder.days()),
                        "organisations", Integer.toString(missing.size()))));
    }

    /** At most an electorate: a few thousand names. */
    private List<String> missing(Balloted balloted) {
        var missing = new ArrayList<String>();
        List<String> page;
        do {
            page = papers.missing(balloted.ballot().terms().snapshot(),
                    missing.isEmpty() ? null : missing.getLast(), MOST_IN_AN_EVENT);
            missing.addAll(page);
        } while (page.size() == MOST_IN_AN_EVENT);
        return missing.stream().distinct().toList(); // where persons vote, several may be of one organisation
    }
}
