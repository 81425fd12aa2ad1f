/** The notification service as a whole: what it promises over HTTP and Kafka. */
@NullMarked
package org.packstd.notifications;

import org.jspecify.annotations.NullMarked;
