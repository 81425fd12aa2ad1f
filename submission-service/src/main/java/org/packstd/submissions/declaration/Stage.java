package org.packstd.submissions.declaration;

import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.submission.State;

/** How far a submission was when its authors attested. */
public enum Stage {
    SUBMISSION,
    ACCEPTANCE,
    ENQUIRY,
    BALLOT;

    /**
     * The stage that a state belongs to. A text that is being mended starts anew: what is attested of it then holds from
     * {@link #SUBMISSION} on.
     *
     * @throws Problem 409 while the process stands still
     */
    public static Stage of(State state) {
        return switch (state) {
            case DRAFT, VALIDATING, CHECK_FAILED, TRIAGE, RETURNED, REJECTED, REVISION_REQUIRED, WITHDRAWN, EXPIRED ->
                SUBMISSION;
            case ACCEPTED, IN_REVIEW -> ACCEPTANCE;
            case ENQUIRY, COMMENT_RESOLUTION -> ENQUIRY;
            case BALLOT_READY, BALLOT_OPEN, BALLOT_CLOSED, BALLOT_FAILED, NEGATIVE_RESOLUTION, RECIRCULATION,
                    PROCEDURAL_REVIEW, APPROVED, PUBLISHED ->
                BALLOT;
            case ON_HOLD, APPEALED ->
                throw Permissions.stands(Hurdle.STATE_GOING_ON.with(state));
        };
    }
}
