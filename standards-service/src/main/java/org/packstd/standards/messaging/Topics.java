package org.packstd.standards.messaging;

/** Names of {@code api-specs/events/asyncapi.yaml}. */
public final class Topics {

    public static final String SUBMISSIONS = "packstd.submissions.v1";
    public static final String STANDARDS = "packstd.standards.v1";

    private Topics() {}

    /** Where messages of a topic go that cannot be consumed. */
    static String deadLetters(String topic) {
        return topic + "-dlt";
    }
}
