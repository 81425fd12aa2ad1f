package org.packstd.submissions.reminder.messaging;

import org.packstd.submissions.reminder.ReminderEncoder;

/** The events that the service sends. */
public final class Words {

    private Words() {}

    public static ReminderEncoder ofTheContract() {
        return new ReminderEvents();
    }
}
