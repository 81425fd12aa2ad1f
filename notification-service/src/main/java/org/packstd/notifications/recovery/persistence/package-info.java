/** Recoveries, and the deliveries that they bring back, in MongoDB. */
@NullMarked
package org.packstd.notifications.recovery.persistence;

import org.jspecify.annotations.NullMarked;
