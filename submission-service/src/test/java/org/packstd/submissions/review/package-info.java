/** Reviews by the clock: due, overdue, waived. */
@NullMarked
package org.packstd.submissions.review;

import org.jspecify.annotations.NullMarked;
