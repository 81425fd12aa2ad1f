@NullMarked
package org.packstd.notifications.hearing.messaging;

import org.jspecify.annotations.NullMarked;
