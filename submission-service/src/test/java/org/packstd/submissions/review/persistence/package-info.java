/** Reviews and their stores. */
@NullMarked
package org.packstd.submissions.review.persistence;

import org.jspecify.annotations.NullMarked;
