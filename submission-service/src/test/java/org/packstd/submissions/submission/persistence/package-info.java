/** What the store of submissions must do, on any MongoDB. */
@NullMarked
package org.packstd.submissions.submission.persistence;

import org.jspecify.annotations.NullMarked;
