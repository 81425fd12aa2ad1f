/** Checks that wait. */
@NullMarked
package org.packstd.submissions.check;

import org.jspecify.annotations.NullMarked;
