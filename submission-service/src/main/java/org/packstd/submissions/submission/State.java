package org.packstd.submissions.submission;

import java.util.Arrays;

/** Names of the states, in the order of the process. */
public enum State {
    DRAFT(Submission.Draft.class),
    VALIDATING(Submission.Validating.class),
    CHECK_FAILED(Submission.CheckFailed.class),
    TRIAGE(Submission.Triage.class),
    RETURNED(Submission.Returned.class),
    REJECTED(Submission.Rejected.class),
    ACCEPTED(Submission.Accepted.class),
    BALLOT_OPEN(Submission.BallotOpen.class),
    BALLOT_CLOSED(Submission.BallotClosed.class),
    BALLOT_FAILED(Submission.BallotFailed.class),
    PROCEDURAL_REVIEW(Submission.ProceduralReview.class),
    APPROVED(Submission.Approved.class),
    PUBLISHED(Submission.Published.class),
    WITHDRAWN(Submission.Withdrawn.class);

    private final Class<? extends Submission> type;

    State(Class<? extends Submission> type) {
        this.type = type;
    }

    /** The name of the state that a type stands for. */
    public static State of(Class<?> type) {
        return Arrays.stream(values()).filter(state -> state.type == type).findAny().orElseThrow();
    }
}
