@NullMarked
package org.packstd.notifications.calendar;

import org.jspecify.annotations.NullMarked;
