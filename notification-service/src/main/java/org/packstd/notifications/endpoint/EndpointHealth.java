package org.packstd.notifications.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.Endpoint.Active;
import org.packstd.notifications.endpoint.Endpoint.Reason;

/**
 * Draws the conclusions from attempts. Something is written only when the first attempt fails after one that went well, or
 * the other way round, so that it costs nothing while all is as it was.
 */
public final class EndpointHealth {

    /** How long everything must fail before an endpoint is given up. */
    public static final Duration PATIENCE = Duration.ofDays(5);

    private static final int TRIES = 5;

    private final Endpoints endpoints;

    public EndpointHealth(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The receiver took a message. */
    public void accepted(Active endpoint) {
        if (endpoint.failingSince() != null) {
            change(endpoint, seen -> seen.failingSince() == null ? null : new Active(seen.registration(), null));
        }
    }

    /** An attempt was in vain. */
    public void failed(Active endpoint, Instant at) {
        if (endpoint.failingSince() == null || isTooLong(endpoint.failingSince(), at)) {
            change(endpoint, seen -> afterFailure(seen, at));
        }
    }

    private static @Nullable Endpoint afterFailure(Active endpoint, Instant at) {
        var since = endpoint.failingSince();
        if (since == null) {
            return new Active(endpoint.registration(), at);
        }
        return isTooLong(since, at) ? disabled(endpoint, at, Reason.FAILING) : null;
    }

    /** The receiver wants nothing more, ever. */
    public void gone(Active endpoint, Instant at) {
        change(endpoint, seen -> disabled(seen, at, Reason.GONE));
    }

    private static Endpoint.Disabled disabled(Active endpoint, Instant at, Reason reason) {
        return endpoint.disable(at, reason, endpoint.registration().owner() == null ? null : at);
    }

    private static boolean isTooLong(Instant since, Instant at) {
        return !at.isBefore(since.plus(PATIENCE));
    }

    /** Decides anew when somebody else was faster; who loses that often leaves it to the next attempt. */
    private void change(Active seen, Function<Active, @Nullable Endpoint> decision) {
        for (int tried = 0; tried < TRIES; tried++) {
            if (!(endpoints.find(seen.id()).orElse(null) instanceof Active current)) {
                return;
            }
            var next = decision.apply(current);
            if (next == null || endpoints.replace(next).isPresent()) {
                return;
            }
        }
    }
}
