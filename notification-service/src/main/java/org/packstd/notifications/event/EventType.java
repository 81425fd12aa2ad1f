package org.packstd.notifications.event;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of event that can be subscribed to, and who may hear them. Kinds that are not listed stay inside. */
public enum EventType {
    STANDARD_PUBLISHED("standard.published", Audience.EVERYONE),
    STANDARD_SUPERSEDED("standard.superseded", Audience.EVERYONE),
    STANDARD_WITHDRAWN("standard.withdrawn", Audience.EVERYONE),
    STANDARD_REPLACED("standard.replaced", Audience.EVERYONE),
    STANDARD_CORRECTED("standard.corrected", Audience.EVERYONE),
    STANDARD_EFFECTIVE("standard.effective", Audience.EVERYONE),
    CLAUSE_APPROVED("clause.approved", Audience.EVERYONE),
    ADOPTION_AFFECTED("adoption.affected", Audience.CONCERNED),
    ENQUIRY_OPENED("enquiry.opened", Audience.COMMITTEE),
    ENQUIRY_CLOSED("enquiry.closed", Audience.COMMITTEE),
    SUBMISSION_RETURNED("submission.returned", Audience.CONCERNED),
    SUBMISSION_REJECTED("submission.rejected", Audience.COMMITTEE),
    SUBMISSION_ACCEPTED("submission.accepted", Audience.COMMITTEE),
    SUBMISSION_APPROVED("submission.approved", Audience.COMMITTEE),
    SUBMISSION_CERTIFIED("submission.certified", Audience.COMMITTEE),
    SUBMISSION_WITHDRAWN("submission.withdrawn", Audience.COMMITTEE),
    BALLOT_READY("ballot.ready", Audience.COMMITTEE),
    BALLOT_OPENED("ballot.opened", Audience.COMMITTEE),
    BALLOT_EXTENDED("ballot.extended", Audience.COMMITTEE),
    BALLOT_CLOSING("ballot.closing", Audience.COMMITTEE),
    BALLOT_REMINDER("ballot.reminder", Audience.CONCERNED),
    BALLOT_CLOSED("ballot.closed", Audience.COMMITTEE),
    BALLOT_RECIRCULATED("ballot.recirculated", Audience.COMMITTEE),
    BALLOT_RESOLVED("ballot.resolved", Audience.COMMITTEE),
    DECLARATION_POSTED("declaration.posted", Audience.COMMITTEE),
    APPEAL_FILED("appeal.filed", Audience.COMMITTEE),
    APPEAL_DECIDED("appeal.decided", Audience.COMMITTEE),
    ENDPOINT_TEST("endpoint.test", Audience.OWNER);

    /** Who may hear of it. */
    public enum Audience {
        EVERYONE,
        /** Those who have a role in the process: members and officers. */
        COMMITTEE,
        /** Only the organisations that the event names: an author's, a voter's, an adopter's. */
        CONCERNED,
        /** Only the owner of the endpoint who asked for it; it is on no topic, and nobody can subscribe to it. */
        OWNER
    }

    private final String text;
    private final Audience audience;

    EventType(String text, Audience audience) {
        this.text = text;
        this.audience = audience;
    }

    /** The kind that a CloudEvents {@code type} names; empty for those that nobody can subscribe to. */
    public static Optional<EventType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findAny();
    }

    /** As in CloudEvents, such as {@code standard.published}. */
    public String text() {
        return text;
    }

    public boolean isFor(Audience other) {
        return audience == other;
    }
}
