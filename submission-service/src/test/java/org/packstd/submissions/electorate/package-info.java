/** Who votes, and who may cast a vote. */
@NullMarked
package org.packstd.submissions.electorate;

import org.jspecify.annotations.NullMarked;
