package org.packstd.notifications.delivery.dispatch;

import java.time.Instant;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.endpoint.Endpoint;

/** An attempt in flight. Two are never equal. */
final class Task {

    private final Claim claim;
    private final Endpoint.Active endpoint;
    private final Terms terms;
    private final Priority priority;
    private final Instant begun;

    Task(Claim claim, Endpoint.Active endpoint, Terms terms, Priority priority, Instant begun) {
        this.claim = claim;
        this.endpoint = endpoint;
        this.terms = terms;
        this.priority = priority;
        this.begun = begun;
    }

    Claim claim() {
        return claim;
    }

    Endpoint.Active endpoint() {
        return endpoint;
    }

    Terms terms() {
        return terms;
    }

    Priority priority() {
        return priority;
    }

    Instant begun() {
        return begun;
    }
}
