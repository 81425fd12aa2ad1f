@NullMarked
package org.packstd.notifications.signing;

import org.jspecify.annotations.NullMarked;
