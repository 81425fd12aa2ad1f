/** Tests. */
@NullMarked
package org.packstd.submissions.range;

import org.jspecify.annotations.NullMarked;
