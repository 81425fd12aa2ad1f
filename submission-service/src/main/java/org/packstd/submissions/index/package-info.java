/** Indexes that the queries need, created once the service starts and before it serves. */
@NullMarked
package org.packstd.submissions.index;

import org.jspecify.annotations.NullMarked;
