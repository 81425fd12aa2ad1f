/**
 * Sending again what an endpoint missed: everything that failed since a time, or a range of the numbers of a subscription.
 *
 * <p>A recovery is a task with progress. It goes on where it was when an instance dies, brings each delivery back at most
 * once, and only one instance at a time works on it.
 */
@NullMarked
package org.packstd.notifications.recovery;

import org.jspecify.annotations.NullMarked;
