package org.packstd.submissions.reminder;

import java.time.Instant;
import java.util.List;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.submission.Balloted;

/** Puts a reminder into the words of {@code api-specs/events}. */
public interface ReminderEncoder {

    /**
     * One event of a reminder.
     *
     * @param part          from 1, of so many parts
     * @param organisations who has not voted, as many as one event may name
     */
    OutboxEntry encode(Reminder reminder, Balloted balloted, int part, int parts, List<String> organisations,
            Instant now);

    /**
     * What everybody of the process may know of it.
     *
     * @param missing how many votes may still be cast
     */
    OutboxEntry closing(Reminder reminder, Balloted balloted, int missing, Instant now);
}
