@NullMarked
package org.packstd.notifications.digest;

import org.jspecify.annotations.NullMarked;
