@NullMarked
package org.packstd.notifications.digest.persistence;

import org.jspecify.annotations.NullMarked;
