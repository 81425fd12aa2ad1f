/**
 * Who may do what to a submission, and when.
 *
 * <p>{@link org.packstd.submissions.permission.Action} is the table. The guard of a command and the {@code allowedActions}
 * and {@code blockedBecause} that a caller is shown are the same judgement.
 */
@NullMarked
package org.packstd.submissions.permission;

import org.jspecify.annotations.NullMarked;
