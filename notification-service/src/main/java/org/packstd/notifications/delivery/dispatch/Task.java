package org.packstd.notifications.delivery.dispatch;

import java.time.Instant;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.endpoint.Endpoint;

/** An attempt in flight. Two are never equal. */
final class Task {

    private final Claim claim;
    private final Endpoint.Active endpoint;
    private final Instant seenAt;
    private final Standing standing;
    private final Priority priority;
    private final Instant begun;

    Task(Claim claim, Endpoint.Active endpoint, Instant seenAt, Standing standing, Priority priority, Instant begun) {
        this.claim = claim;
        this.endpoint = endpoint;
        this.seenAt = seenAt;
        this.standing = standing;
        this.priority = priority;
        this.begun = begun;
    }

    Claim claim() {
        return claim;
    }

    Endpoint.Active endpoint() {
        return endpoint;
    }

    /** When the endpoint was as it is here. */
    Instant seenAt() {
        return seenAt;
    }

    Standing standing() {
        return standing;
    }

    Terms terms() {
        return standing.terms();
    }

    Priority priority() {
        return priority;
    }

    Instant begun() {
        return begun;
    }
}
