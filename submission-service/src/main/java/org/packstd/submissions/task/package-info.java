/**
 * What waits for whom: the next step of each case, put to those who can take it.
 *
 * <p>Nothing is stored here. Each feature says with a bean of {@link org.packstd.submissions.task.TaskSource} what it waits
 * for, from what is stored anyway.
 */
@NullMarked
package org.packstd.submissions.task;

import org.jspecify.annotations.NullMarked;
