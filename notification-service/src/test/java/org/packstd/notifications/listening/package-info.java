@NullMarked
package org.packstd.notifications.listening;

import org.jspecify.annotations.NullMarked;
