/** Long lists in pages: a page knows where the next one starts, nobody counts or skips. */
@NullMarked
package org.packstd.notifications.paging;

import org.jspecify.annotations.NullMarked;
