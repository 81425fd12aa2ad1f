@NullMarked
package org.packstd.notifications.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
