@NullMarked
package org.packstd.notifications.calendar.web;

import org.jspecify.annotations.NullMarked;
