/** What was sent to whom, in MongoDB. */
@NullMarked
package org.packstd.notifications.mail.persistence;

import org.jspecify.annotations.NullMarked;
