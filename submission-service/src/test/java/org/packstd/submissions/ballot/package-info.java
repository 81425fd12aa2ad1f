/** Counts and policies, in whole numbers. */
@NullMarked
package org.packstd.submissions.ballot;

import org.jspecify.annotations.NullMarked;
