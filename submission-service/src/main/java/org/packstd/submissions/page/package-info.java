/** Pages of long lists, by cursor. */
@NullMarked
package org.packstd.submissions.page;

import org.jspecify.annotations.NullMarked;
