/** Marks in MongoDB. */
@NullMarked
package org.packstd.notifications.inbox.persistence;

import org.jspecify.annotations.NullMarked;
