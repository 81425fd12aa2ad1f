package org.packstd.submissions.submission;

/** What the world is told of a submission; the names are those of {@code api-specs/events/asyncapi.yaml}. */
public enum EventType {
    SUBMITTED("submission.submitted"),
    CHECK_FAILED("submission.check-failed"),
    VALIDATED("submission.validated"),
    RETURNED("submission.returned"),
    REJECTED("submission.rejected"),
    ACCEPTED("submission.accepted"),
    WITHDRAWN("submission.withdrawn"),
    APPROVED("submission.approved"),
    PUBLISHED("submission.published"),
    BALLOT_OPENED("ballot.opened"),
    BALLOT_CLOSED("ballot.closed");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
