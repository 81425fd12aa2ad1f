/**
 * Who proposes together: organisations from different parts of the chain, invited by the proposer, each confirming the text as
 * it stands.
 *
 * <p>Sponsors are part of the proposal, so that inviting, answering and handing in are writes to one document and none can
 * come between the other's look and its step.
 */
@NullMarked
package org.packstd.submissions.sponsor;

import org.jspecify.annotations.NullMarked;
