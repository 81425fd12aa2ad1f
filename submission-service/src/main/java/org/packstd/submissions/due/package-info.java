/**
 * What happens because time passed or work waits, not because somebody asked: checks, closing of ballots, counts that were
 * interrupted.
 *
 * <p>Due times are in the database, and whoever claims a submission first works on it; so any instance may die at any point,
 * and any number of them may run.
 */
@NullMarked
package org.packstd.submissions.due;

import org.jspecify.annotations.NullMarked;
