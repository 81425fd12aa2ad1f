package org.packstd.submissions.ballot;

import org.packstd.submissions.security.Caller;

/** Somebody for whom it matters how organisations vote. */
public interface VoteListener {

    /**
     * A vote was cast. Called after the vote counts, and again when the same is cast again, so that what was missed is made
     * good; hearing it twice must change nothing.
     */
    void cast(BallotId ballot, String organisation, Position position, Caller caller);

    /** The same for a disapproval that gives way after its ballot closed, when votes are no secret any more. */
    default void turned(BallotId ballot, String organisation, Position position, Caller caller) {
        cast(ballot, organisation, position, caller);
    }

    /** A ballot takes no more votes and is about to be decided. May be called again. */
    default void sealed(Terms terms) {}
}
