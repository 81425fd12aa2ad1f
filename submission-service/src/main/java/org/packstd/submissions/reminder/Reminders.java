package org.packstd.submissions.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.outbox.OutboxEntry;

/** All reminders. */
public interface Reminders {

    /** Stores those that are not there yet. */
    void plan(Collection<Reminder> reminders);

    /** Takes one that is due, so that no other instance fires it before the given time; the due time then is that time. */
    Optional<Reminder> claimDue(Instant now, Instant until);

    /** Puts off one that was claimed. */
    void postpone(Reminder claimed, Instant dueAt);

    /** Ends one that was claimed without anybody being reminded. */
    void drop(Reminder claimed);

    /**
     * Ends one that was claimed, with what it tells, in one write.
     *
     * @return false if it was claimed by somebody else meanwhile; then nothing is told
     */
    boolean fire(Reminder claimed, List<OutboxEntry> events, Act act);
}
