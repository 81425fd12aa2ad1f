package org.packstd.submissions.ballot;

/** What an organisation says to a text. */
public enum Position {
    APPROVE,
    APPROVE_WITH_COMMENTS,
    DISAPPROVE,
    ABSTAIN;

    /** Whether it counts for nothing unless it says why. */
    public boolean needsComment() {
        return this == APPROVE_WITH_COMMENTS || this == DISAPPROVE;
    }
}
