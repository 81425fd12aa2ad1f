@NullMarked
package org.packstd.notifications.wording;

import org.jspecify.annotations.NullMarked;
