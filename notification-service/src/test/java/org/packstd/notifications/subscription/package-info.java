@NullMarked
package org.packstd.notifications.subscription;

import org.jspecify.annotations.NullMarked;
