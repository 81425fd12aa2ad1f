/** Reviews in MongoDB. */
@NullMarked
package org.packstd.submissions.review.persistence;

import org.jspecify.annotations.NullMarked;
