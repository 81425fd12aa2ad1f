@NullMarked
package org.packstd.notifications.recovery;

import org.jspecify.annotations.NullMarked;
