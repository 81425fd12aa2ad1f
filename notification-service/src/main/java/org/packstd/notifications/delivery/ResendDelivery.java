package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.OwnEndpoints;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;

/** Sends one delivery again, at once, because its owner wants it. */
public final class ResendDelivery {

    private final DeliveryLog log;
    private final OwnEndpoints endpoints;
    private final Revivals revivals;
    private final Clock clock;

    public ResendDelivery(DeliveryLog log, OwnEndpoints endpoints, Revivals revivals, Clock clock) {
        this.log = log;
        this.endpoints = endpoints;
        this.revivals = revivals;
        this.clock = clock;
    }

    /** @throws Problem if it is being tried at the moment, was dropped, or its endpoint is disabled */
    public Delivery resend(Caller caller, DeliveryId id) {
        var delivery = log.get(caller, id);
        if (delivery instanceof Delivery.Dropped) {
            throw refused(delivery);
        }
        if (endpoints.get(caller, delivery.plan().endpoint()) instanceof Endpoint.Disabled) {
            throw Problem.stateForbids("the endpoint is disabled (expected: ACTIVE; resume it first)");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return revivals.revive(id, now).orElseThrow(() -> refused(delivery));
    }

    private static Problem refused(Delivery delivery) {
        return Problem.stateForbids("status: %s (expected: DELIVERED, DEAD, or DUE and not being tried at this moment)"
                .formatted(delivery.getClass().getSimpleName().toUpperCase(Locale.ROOT)));
    }
}
