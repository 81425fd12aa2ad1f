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
    SUBMISSION_APPROVED("submission.approved", Audience.COMMITTEE),
    BALLOT_OPENED("ballot.opened", Audience.COMMITTEE),
    BALLOT_CLOSED("ballot.closed", Audience.COMMITTEE);

    /** Who may hear of it: everyone, or only those who have a role in the process. */
    public enum Audience {
        EVERYONE,
        COMMITTEE
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
