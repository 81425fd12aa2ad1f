@NullMarked
package org.packstd.notifications.mail;

import org.jspecify.annotations.NullMarked;
