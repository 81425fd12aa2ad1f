/** The organisations of the industry that take part, and which of them vote. Depends on {@code problem} only. */
@NullMarked
package org.packstd.submissions.organisation;

import org.jspecify.annotations.NullMarked;
