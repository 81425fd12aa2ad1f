/** Changes that only happen to what the caller has seen ({@code If-Match}, RFC 9110 section 13.1.1). */
@NullMarked
package org.packstd.notifications.conditional;

import org.jspecify.annotations.NullMarked;
