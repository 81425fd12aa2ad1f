@NullMarked
package org.packstd.notifications.hearing;

import org.jspecify.annotations.NullMarked;
