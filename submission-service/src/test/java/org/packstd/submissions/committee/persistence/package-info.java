/** What the stores of committees must do, on any MongoDB. */
@NullMarked
package org.packstd.submissions.committee.persistence;

import org.jspecify.annotations.NullMarked;
