/** Speaks the part of {@code api-specs/rest/submissions} that is about ballots, votes and policies. */
@NullMarked
package org.packstd.submissions.voting.web;

import org.jspecify.annotations.NullMarked;
