/**
 * Hears what the other services say and sees that nobody who asked for it is missed.
 *
 * <p>A record is acknowledged only when everything that follows from it is in the database; hearing it again changes nothing.
 */
@NullMarked
package org.packstd.notifications.hearing;

import org.jspecify.annotations.NullMarked;
