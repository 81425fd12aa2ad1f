/** Reads the policies of {@code api-specs/policies}. */
@NullMarked
package org.packstd.submissions.ballot.json;

import org.jspecify.annotations.NullMarked;
