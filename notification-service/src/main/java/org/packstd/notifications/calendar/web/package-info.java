/** Calendars by REST, and as iCalendar (RFC 5545). */
@NullMarked
package org.packstd.notifications.calendar.web;

import org.jspecify.annotations.NullMarked;
