package org.packstd.submissions.submission;

/** What the world is told of a submission; the names are those of {@code api-specs/events/asyncapi.yaml}. */
public enum EventType {
    SUBMITTED("submission.submitted"),
    CHECK_FAILED("submission.check-failed"),
    VALIDATED("submission.validated"),
    RETURNED("submission.returned"),
    REJECTED("submission.rejected"),
    ACCEPTED("submission.accepted"),
    REVIEW_STARTED("review.started"),
    REVISION_REQUESTED("submission.revision-requested"),
    ENQUIRY_OPENED("enquiry.opened"),
    ENQUIRY_CLOSED("enquiry.closed"),
    BALLOT_READY("ballot.ready"),
    BALLOT_UNREADY("ballot.unready"),
    BALLOT_OPENED("ballot.opened"),
    BALLOT_EXTENDED("ballot.extended"),
    BALLOT_RECALLED("ballot.recalled"),
    BALLOT_CLOSED("ballot.closed"),
    RECIRCULATED("ballot.recirculated"),
    RESOLVED("ballot.resolved"),
    CERTIFIED("submission.certified"),
    SENT_BACK("procedural.refused"),
    APPROVED("submission.approved"),
    PUBLISHED("submission.published"),
    HELD("submission.held"),
    RESUMED("submission.resumed"),
    APPEALED("appeal.filed"),
    APPEAL_OVERDUE("appeal.overdue"),
    APPEAL_DECIDED("appeal.decided"),
    WITHDRAWN("submission.withdrawn"),
    EXPIRED("submission.expired");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
