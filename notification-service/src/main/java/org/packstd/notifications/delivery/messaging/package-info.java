/** The way of chunks and deliveries from instance to instance: two topics that nobody else reads or writes. */
@NullMarked
package org.packstd.notifications.delivery.messaging;

import org.jspecify.annotations.NullMarked;
