/**
 * What is not told at once but by day or week: collected as it happens, and sent as one letter at the hour of the subscriber.
 *
 * <p>Every event is in exactly one digest of a subscription, however often it is heard and whichever instances are at work. A
 * digest that nothing was collected for does not exist, so nobody is told that nothing happened. Once closed it is a delivery
 * like any other: planned once because its id says so, and tried until it is taken.
 */
@NullMarked
package org.packstd.notifications.digest;

import org.jspecify.annotations.NullMarked;
