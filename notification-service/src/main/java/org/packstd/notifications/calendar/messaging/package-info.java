/** Steps of submissions from Kafka. */
@NullMarked
package org.packstd.notifications.calendar.messaging;

import org.jspecify.annotations.NullMarked;
