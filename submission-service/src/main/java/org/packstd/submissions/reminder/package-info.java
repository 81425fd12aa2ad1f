/**
 * Reminders to those who have not voted, 14, 7, 3 and 1 days before a ballot closes; each once.
 *
 * <p>What is due when is in the database, so any instance may fire it. A ballot that is extended is reminded of by its new
 * end, one that is over not at all.
 */
@NullMarked
package org.packstd.submissions.reminder;

import org.jspecify.annotations.NullMarked;
