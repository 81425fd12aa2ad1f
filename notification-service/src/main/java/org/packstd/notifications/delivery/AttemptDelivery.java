package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Deliveries.Claim;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointHealth;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a claimed delivery once and records what came of it. */
public final class AttemptDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptDelivery.class);

    /** For endpoints that get nothing for the moment; they are woken earlier when that changes. */
    private static final Duration UNTIL_LOOKED_AT_AGAIN = Duration.ofMinutes(15);

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final Events events;
    private final Channel channel;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final EndpointHealth health;

    public AttemptDelivery(Deliveries deliveries, Endpoints endpoints, Events events, Channel channel,
            RetrySchedule schedule, Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.events = events;
        this.channel = channel;
        this.schedule = schedule;
        this.clock = clock;
        this.health = new EndpointHealth(endpoints);
    }

    /** The record comes after the attempt: a crash in between repeats the attempt, it never loses it. */
    public void attempt(Claim claim) {
        var delivery = claim.delivery();
        switch (endpoints.find(delivery.plan().endpoint()).orElse(null)) {
            case Endpoint.Active endpoint -> send(claim, endpoint);
            case Endpoint.Unverified _,Endpoint.Paused _ -> deliveries.settle(claim, delivery.wait(later()));
            case Endpoint.Disabled _ -> deliveries.settle(claim, delivery.drop());
            case null -> deliveries.settle(claim, delivery.drop());
        }
    }

    private void send(Claim claim, Endpoint.Active endpoint) {
        var delivery = claim.delivery();
        var event = events.find(delivery.plan().eventId());
        if (event.isEmpty()) {
            LOG.error("{} dropped: its event is not there", delivery.plan().id());
            deliveries.settle(claim, delivery.drop());
            return;
        }
        var begin = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var result = result(delivery.plan(), event.get(), endpoint);
        var took = Duration.between(begin, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var attempt = new Attempt(begin, took.isNegative() ? Duration.ZERO : took, result);
        conclude(endpoint, result);
        deliveries.settle(claim, delivery.after(attempt, schedule));
    }

    private void conclude(Endpoint.Active endpoint, Result result) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switch (result) {
            case Result.Answered answer when answer.accepted() -> health.accepted(endpoint);
            case Result.Answered answer when answer.gone() -> health.gone(endpoint, now);
            default -> health.failed(endpoint, now);
        }
    }

    private Instant later() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(UNTIL_LOOKED_AT_AGAIN);
    }

    private Result result(Plan plan, CloudEvent event, Endpoint.Active endpoint) {
        try {
            return channel.send(plan, event, endpoint);
        } catch (RuntimeException ourFault) {
            LOG.error("{} not sent", plan.id(), ourFault);
            return new Result.Unanswered("not sent: a fault of the registry"); // not recorded, it would return for ever
        }
    }
}
