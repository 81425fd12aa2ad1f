/**
 * The way back from the dead letters, for operators: once the cause is gone, what was parked is sent to its topic again.
 *
 * <p>Every consumer of the topic hears it, also those that had no trouble with it: hearing an event twice changes nothing.
 */
@NullMarked
package org.packstd.local.deadletters;

import org.jspecify.annotations.NullMarked;
