package org.packstd.notifications.delivery.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Attempts;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointHealth;
import org.packstd.notifications.endpoint.Endpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt from begin to end, and what it means for what else waits for the endpoint. */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration UNTIL_ITS_TURN = Duration.ofSeconds(1);

    /** An endpoint may have been changed, paused or removed since it was looked at. */
    static final Duration SURE_FOR = Duration.ofSeconds(1);

    private final Backlog backlog;
    private final Endpoints endpoints;
    private final EndpointHealth health;
    private final Attempts attempts;
    private final Mailboxes mailboxes;
    private final Results results;
    private final Clock clock;
    private final DispatchMetrics metrics;

    Sending(Backlog backlog, Endpoints endpoints, Attempts attempts, Mailboxes mailboxes, Results results,
            Clock clock, DispatchMetrics metrics) {
        this.backlog = backlog;
        this.endpoints = endpoints;
        this.health = new EndpointHealth(endpoints);
        this.attempts = attempts;
        this.mailboxes = mailboxes;
        this.results = results;
        this.clock = clock;
        this.metrics = metrics;
    }

    void send(Task task) {
        var due = task.claim().delivery();
        var standing = task.standing();
        try {
            var endpoint = current(task);
            if (endpoint.isEmpty()) {
                standing.neverBegun();
                giveBackAll(task.claim(), clock.instant(), "changed");
                return;
            }
            if (task.terms().ordered() && !isItsTurn(task.claim())) {
                standing.neverBegun();
                return;
            }
            var begun = clock.instant();
            metrics.begun(due, begun);
            var outcome = attempts.attempt(due, endpoint.get());
            var took = Duration.between(begun, clock.instant());
            metrics.ended(outcome, took);
            record(task, outcome);
            conclude(task, endpoint.get(), outcome, took);
        } catch (RuntimeException | Error ourFault) {
            standing.neverBegun();
            LOG.warn("{} not tried or not recorded, its claim will run out: {}", due.plan().id(), ourFault.toString());
        }
    }

    /** The endpoint as it is now; empty if it is not to be sent to, or not on these terms: then all is sorted anew. */
    private Optional<Endpoint.Active> current(Task task) {
        if (!task.begun().isAfter(task.seenAt().plus(SURE_FOR))) {
            return Optional.of(task.endpoint());
        }
        var current = endpoints.find(task.endpoint().id()).filter(Endpoint.Active.class::isInstance)
                .map(Endpoint.Active.class::cast).filter(active -> Terms.of(active).equals(task.terms()));
        current.ifPresent(mailboxes::seen); // the next ones need not look
        return current;
    }

    private void giveBackAll(Claim claim, Instant freeAt, String why) {
        var all = new ArrayList<>(mailboxes.takeAll(claim.delivery().plan().endpoint()));
        all.add(claim);
        backlog.giveBack(all, freeAt);
        metrics.parked(why, all.size());
    }

    /** Nothing planned before it may still be due: the database knows, as another instance may be at it. */
    private boolean isItsTurn(Claim claim) {
        var plan = claim.delivery().plan();
        var earliest = backlog.earliestTo(plan.endpoint());
        if (earliest.isEmpty() || earliest.get().id().equals(plan.id())) {
            return true;
        }
        var soon = clock.instant().plus(UNTIL_ITS_TURN);
        giveBackAll(claim, earliest.get().claimed() || earliest.get().freeAt().isBefore(soon)
                ? soon
                : earliest.get().freeAt().plusMillis(1), "not-its-turn");
        return false;
    }

    /** At an ordered endpoint the next one only begins when the database knows of this one. */
    private void record(Task task, Delivery outcome) {
        var settled = new Settled(task.claim(), outcome);
        if (task.terms().ordered()) {
            backlog.settle(List.of(settled));
        } else {
            results.add(settled);
        }
    }

    private void conclude(Task task, Endpoint.Active endpoint, Delivery outcome, Duration took) {
        var standing = task.standing();
        if (outcome.attempts().isEmpty()) {
            standing.neverBegun();
            return;
        }
        var result = outcome.attempts().getLast().result();
        if (result instanceof Result.Answered answer && answer.accepted()) {
            standing.accepted(took);
            health.accepted(endpoint);
            return;
        }
        if (result instanceof Result.Answered answer && answer.gone()) {
            standing.failed(took);
            gone(endpoint);
            return;
        }
        health.failed(endpoint, now());
        standing.failed(took).ifPresent(until -> leaveAlone(endpoint, until, "left-alone"));
        if (task.terms().ordered() && outcome instanceof Delivery.Due next) {
            leaveAlone(endpoint, next.at().plusMillis(1), "in-order");
        }
    }

    private void leaveAlone(Endpoint.Active endpoint, Instant until, String why) {
        var waiting = mailboxes.takeAll(endpoint.id());
        if (!waiting.isEmpty()) {
            backlog.giveBack(waiting, until);
            metrics.parked(why, waiting.size());
        }
        backlog.postponeAllTo(endpoint.id(), until);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void gone(Endpoint.Active endpoint) {
        health.gone(endpoint, now());
        var waiting = mailboxes.takeAll(endpoint.id());
        if (!waiting.isEmpty()) {
            backlog.settle(waiting.stream().map(claim -> new Settled(claim, claim.delivery().miss())).toList());
        }
    }
}
