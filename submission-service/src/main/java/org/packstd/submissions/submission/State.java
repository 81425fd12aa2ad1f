package org.packstd.submissions.submission;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names of the states, in the order of the process ({@code process.md} section 3.1). */
public enum State {
    DRAFT(Submission.Draft.class, "00.00"),
    VALIDATING(Submission.Validating.class, "10.00"),
    CHECK_FAILED(Submission.CheckFailed.class, "10.92"),
    TRIAGE(Submission.Triage.class, "10.20"),
    RETURNED(Submission.Returned.class, "10.92"),
    REJECTED(Submission.Rejected.class, "10.98"),
    ACCEPTED(Submission.Accepted.class, "10.99"),
    IN_REVIEW(Submission.InReview.class, "20.20"),
    REVISION_REQUIRED(Submission.RevisionRequired.class, "20.92"),
    ENQUIRY(Submission.Enquiry.class, "40.20"),
    COMMENT_RESOLUTION(Submission.CommentResolution.class, "40.60"),
    BALLOT_READY(Submission.BallotReady.class, "50.00"),
    BALLOT_OPEN(Submission.BallotOpen.class, "50.20"),
    BALLOT_CLOSED(Submission.BallotClosed.class, "50.60"),
    BALLOT_FAILED(Submission.BallotFailed.class, "50.92"),
    NEGATIVE_RESOLUTION(Submission.NegativeResolution.class, "50.60"),
    RECIRCULATION(Submission.Recirculation.class, "50.93"),
    PROCEDURAL_REVIEW(Submission.ProceduralReview.class, "50.99"),
    APPROVED(Submission.Approved.class, "60.00"),
    PUBLISHED(Submission.Published.class, "60.60"),
    ON_HOLD(Submission.OnHold.class, null),
    APPEALED(Submission.Appealed.class, null),
    WITHDRAWN(Submission.Withdrawn.class, "20.98"),
    EXPIRED(Submission.Expired.class, "20.98");

    private final Class<? extends Submission> type;
    private final @Nullable String stage;

    State(Class<? extends Submission> type, @Nullable String stage) {
        this.type = type;
        this.stage = stage;
    }

    /** The name of the state that a type stands for. */
    public static State of(Class<?> type) {
        return Arrays.stream(values()).filter(state -> state.type == type).findAny().orElseThrow();
    }

    /** The type that has the commands of this state. */
    public Class<? extends Submission> type() {
        return type;
    }

    /** The harmonised stage code that comes nearest, as ISO counts stages; null for what lies over a stage. */
    public @Nullable String stage() {
        return stage;
    }

    /** Whether nothing happens any more, but for an appeal against a rejection. */
    public boolean isTerminal() {
        return this == REJECTED || this == PUBLISHED || this == WITHDRAWN || this == EXPIRED;
    }
}
