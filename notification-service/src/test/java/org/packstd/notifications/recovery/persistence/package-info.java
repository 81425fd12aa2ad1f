@NullMarked
package org.packstd.notifications.recovery.persistence;

import org.jspecify.annotations.NullMarked;
