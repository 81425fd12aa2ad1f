/** Databases for tests. */
@NullMarked
package org.packstd.notifications.stores;

import org.jspecify.annotations.NullMarked;
