@NullMarked
package org.packstd.notifications.draining;

import org.jspecify.annotations.NullMarked;
