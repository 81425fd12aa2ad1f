@NullMarked
package org.packstd.notifications.endpoint;

import org.jspecify.annotations.NullMarked;
