@NullMarked
package org.packstd.notifications.mail.smtp;

import org.jspecify.annotations.NullMarked;
