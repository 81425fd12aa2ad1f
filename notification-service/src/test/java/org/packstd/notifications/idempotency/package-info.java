@NullMarked
package org.packstd.notifications.idempotency;

import org.jspecify.annotations.NullMarked;
