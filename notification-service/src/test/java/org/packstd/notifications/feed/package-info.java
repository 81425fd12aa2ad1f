@NullMarked
package org.packstd.notifications.feed;

import org.jspecify.annotations.NullMarked;
