package org.packstd.submissions.ballot;

import org.packstd.submissions.security.Caller;

/** Somebody for whom it matters how those who have a vote cast it. */
public interface VoteListener {

    /**
     * A vote was cast. Called after the vote counts, and again when the same is cast again, so that what was missed is made
     * good; hearing it twice must change nothing.
     */
    void cast(Terms terms, Voter voter, Position position, Caller caller);

    /** The same for a disapproval that gives way after its ballot closed, when votes are no secret any more. */
    default void turned(Terms terms, Voter voter, Position position, Caller caller) {
        cast(terms, voter, position, caller);
    }

    /** A ballot takes no more votes and is about to be decided. May be called again. */
    default void sealed(Terms terms) {}
}
