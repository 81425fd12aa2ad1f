@NullMarked
package org.packstd.notifications.filter;

import org.jspecify.annotations.NullMarked;
