@NullMarked
package org.packstd.notifications.delivery.webhook;

import org.jspecify.annotations.NullMarked;
