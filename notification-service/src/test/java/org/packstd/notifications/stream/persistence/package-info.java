@NullMarked
package org.packstd.notifications.stream.persistence;

import org.jspecify.annotations.NullMarked;
