package org.packstd.submissions.comment;

/** The part of the process in which comments are asked for. */
public enum Stage {
    REVIEW,
    ENQUIRY,
    BALLOT,
    RECIRCULATION;

    /** Whether organisations vote meanwhile, so that comments tell how somebody votes. */
    boolean isVote() {
        return this == BALLOT || this == RECIRCULATION;
    }
}
