/** Tests. */
@NullMarked
package org.packstd.submissions.need;

import org.jspecify.annotations.NullMarked;
