/** Deadlines and calendars in MongoDB. */
@NullMarked
package org.packstd.notifications.calendar.persistence;

import org.jspecify.annotations.NullMarked;
