package org.packstd.notifications.hearing.messaging;

/** By {@code api-specs/events/asyncapi.yaml}. */
final class Topics {

    static final String STANDARDS = "packstd.standards.v1";
    static final String SUBMISSIONS = "packstd.submissions.v1";
    static final String DEAD_LETTERS = "-dlt";

    private Topics() {}
}
