/**
 * What is sent to whom, and what came of it.
 *
 * <p>A delivery is planned once for each event and subscription, because its id says so. It is sent at least once: the claim
 * of an instance that died runs out, and the receiver knows a repetition by the id. No fault of a receiver holds up others.
 */
@NullMarked
package org.packstd.notifications.delivery;

import org.jspecify.annotations.NullMarked;
