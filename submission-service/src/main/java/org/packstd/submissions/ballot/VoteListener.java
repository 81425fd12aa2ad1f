package org.packstd.submissions.ballot;

import org.packstd.submissions.security.Caller;

/** Somebody for whom it matters how organisations vote. */
public interface VoteListener {

    /**
     * A vote was cast. Called after the vote counts, and again when the same is cast again, so that what was missed is made
     * good; hearing it twice must change nothing.
     */
    void cast(BallotId ballot, String organisation, Position position, Caller caller);
}
