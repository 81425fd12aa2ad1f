package org.packstd.notifications.delivery.messaging;

/** By {@code api-specs/events/asyncapi.yaml}; internal to this service. */
final class Topics {

    static final String CHUNKS = "packstd.notifications.chunks.v1";
    static final String DELIVERIES = "packstd.notifications.deliveries.v1";
    static final String DEAD_LETTERS = "-dlt";

    private Topics() {}
}
