/** The notification service: tells those who asked, by webhook and by live stream, what happens in the registry. */
@NullMarked
package org.packstd.notifications;

import org.jspecify.annotations.NullMarked;
