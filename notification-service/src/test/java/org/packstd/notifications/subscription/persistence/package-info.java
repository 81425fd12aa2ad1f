@NullMarked
package org.packstd.notifications.subscription.persistence;

import org.jspecify.annotations.NullMarked;
