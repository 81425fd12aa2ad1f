package org.packstd.submissions.submission;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names of the states, in the order of the process (decision 20). */
public enum State {
    DRAFT(Authoring.Draft.class, "00.00"),
    VALIDATING(Authoring.Validating.class, "10.00"),
    CHECK_FAILED(Authoring.CheckFailed.class, "10.92"),
    TRIAGE(Deliberating.Triage.class, "10.20"),
    RETURNED(Authoring.Returned.class, "10.92"),
    REJECTED(Deciding.Rejected.class, "10.98"),
    ACCEPTED(Deliberating.Accepted.class, "10.99"),
    IN_REVIEW(Deliberating.InReview.class, "20.20"),
    REVISION_REQUIRED(Authoring.RevisionRequired.class, "20.92"),
    ENQUIRY(Deliberating.Enquiry.class, "40.20"),
    COMMENT_RESOLUTION(Deliberating.CommentResolution.class, "40.60"),
    BALLOT_READY(Deliberating.BallotReady.class, "50.00"),
    BALLOT_OPEN(Balloting.BallotOpen.class, "50.20"),
    BALLOT_CLOSED(Balloting.BallotClosed.class, "50.60"),
    BALLOT_FAILED(Balloting.BallotFailed.class, "50.92"),
    NEGATIVE_RESOLUTION(Balloting.NegativeResolution.class, "50.60"),
    RECIRCULATION(Balloting.Recirculation.class, "50.93"),
    PROCEDURAL_REVIEW(Deciding.ProceduralReview.class, "50.99"),
    APPROVED(Deciding.Approved.class, "60.00"),
    PUBLISHED(Deciding.Published.class, "60.60"),
    ON_HOLD(Resting.OnHold.class, null),
    APPEALED(Resting.Appealed.class, null),
    WITHDRAWN(Resting.Withdrawn.class, "20.98"),
    EXPIRED(Resting.Expired.class, "20.98");

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
