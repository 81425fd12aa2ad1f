@NullMarked
package org.packstd.notifications.delivery.persistence;

import org.jspecify.annotations.NullMarked;
