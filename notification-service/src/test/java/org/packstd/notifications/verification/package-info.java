@NullMarked
package org.packstd.notifications.verification;

import org.jspecify.annotations.NullMarked;
