/** Proposals that fit their kind. */
@NullMarked
package org.packstd.submissions.proposal;

import org.jspecify.annotations.NullMarked;
