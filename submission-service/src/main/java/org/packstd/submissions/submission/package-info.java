/**
 * Submissions: proposals on their way from a draft to a published standard.
 *
 * <p>Each state is a type and has exactly the commands that are legal in it. Every command leads to a
 * {@link org.packstd.submissions.submission.Transition}: the state entered, and the event by which the world hears of it;
 * {@link org.packstd.submissions.submission.Submissions} stores both in one write or neither. Who may
 * do what is said in {@code permission}. The subpackages are adapters; nothing here depends on them.
 */
@NullMarked
package org.packstd.submissions.submission;

import org.jspecify.annotations.NullMarked;
