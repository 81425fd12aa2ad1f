package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Deliveries.Claim;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.event.Events;

/** Tries a claimed delivery once and records what came of it. */
public final class AttemptDelivery {

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final Events events;
    private final Channel channel;
    private final RetrySchedule schedule;
    private final Clock clock;

    public AttemptDelivery(Deliveries deliveries, Endpoints endpoints, Events events, Channel channel,
            RetrySchedule schedule, Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.events = events;
        this.channel = channel;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** The record comes after the attempt: a crash in between repeats the attempt, it never loses it. */
    public void attempt(Claim claim) {
        var delivery = claim.delivery();
        switch (endpoints.find(delivery.plan().endpoint()).orElse(null)) {
            case Endpoint.Active endpoint -> send(claim, endpoint);
            case Endpoint.Disabled _ -> deliveries.settle(claim, delivery.drop());
            case null -> deliveries.settle(claim, delivery.drop());
        }
    }

    private void send(Claim claim, Endpoint.Active endpoint) {
        var delivery = claim.delivery();
        var event = events.find(delivery.plan().eventId()).orElseThrow();
        var begin = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var result = channel.send(delivery.plan(), event, endpoint);
        var took = Duration.between(begin, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var attempt = new Attempt(begin, took.isNegative() ? Duration.ZERO : took, result);
        if (result instanceof Result.Answered answer && answer.gone()) {
            endpoints.disable(endpoint.id(), clock.instant());
        }
        deliveries.settle(claim, delivery.after(attempt, schedule));
    }
}
