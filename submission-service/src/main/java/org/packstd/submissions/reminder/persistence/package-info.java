/** Reminders in MongoDB, each with its events. */
@NullMarked
package org.packstd.submissions.reminder.persistence;

import org.jspecify.annotations.NullMarked;
