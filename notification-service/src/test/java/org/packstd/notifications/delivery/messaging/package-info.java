@NullMarked
package org.packstd.notifications.delivery.messaging;

import org.jspecify.annotations.NullMarked;
