@NullMarked
package org.packstd.notifications.delivery;

import org.jspecify.annotations.NullMarked;
