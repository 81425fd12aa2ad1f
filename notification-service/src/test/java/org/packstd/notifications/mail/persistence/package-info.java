@NullMarked
package org.packstd.notifications.mail.persistence;

import org.jspecify.annotations.NullMarked;
