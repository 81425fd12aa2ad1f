@NullMarked
package org.packstd.notifications.event.persistence;

import org.jspecify.annotations.NullMarked;
