/** What the store of ballots must do, on any MongoDB. */
@NullMarked
package org.packstd.submissions.ballot.persistence;

import org.jspecify.annotations.NullMarked;
