/** Votes and closings that race. */
@NullMarked
package org.packstd.submissions.voting;

import org.jspecify.annotations.NullMarked;
