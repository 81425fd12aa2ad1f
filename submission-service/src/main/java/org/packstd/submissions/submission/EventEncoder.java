package org.packstd.submissions.submission;

import org.packstd.submissions.outbox.OutboxEntry;

/** Puts the event of a transition into the words of {@code api-specs/events}. */
@FunctionalInterface
public interface EventEncoder {

    OutboxEntry encode(EventType event, Submission entered);
}
