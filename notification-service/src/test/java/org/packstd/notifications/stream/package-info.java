@NullMarked
package org.packstd.notifications.stream;

import org.jspecify.annotations.NullMarked;
