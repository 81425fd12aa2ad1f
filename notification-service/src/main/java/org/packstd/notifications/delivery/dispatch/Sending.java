package org.packstd.notifications.delivery.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Attempts;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt from begin to end, and what it means for what else waits for the endpoint. */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration UNTIL_ITS_TURN = Duration.ofSeconds(1);

    private final Backlog backlog;
    private final EndpointHealth health;
    private final Attempts attempts;
    private final Mailboxes mailboxes;
    private final Results results;
    private final Clock clock;
    private final DispatchMetrics metrics;

    Sending(Backlog backlog, EndpointHealth health, Attempts attempts, Mailboxes mailboxes, Results results,
            Clock clock,
            DispatchMetrics metrics) {
        this.backlog = backlog;
        this.health = health;
        this.attempts = attempts;
        this.mailboxes = mailboxes;
        this.results = results;
        this.clock = clock;
        this.metrics = metrics;
    }

    void send(Task task) {
        var due = task.claim().delivery();
        var standing = mailboxes.standing(task.endpoint());
        try {
            if (task.terms().ordered() && !isItsTurn(task.claim())) {
                standing.neverBegun();
                return;
            }
            var begun = clock.instant();
            metrics.begun(due, begun);
            var outcome = attempts.attempt(due, task.endpoint());
            var took = Duration.between(begun, clock.instant());
            metrics.ended(outcome, took);
            record(task, outcome);
            conclude(task, standing, outcome, took);
        } catch (RuntimeException ourFault) {
            standing.neverBegun();
            LOG.warn("{} not tried or not recorded, its claim will run out: {}", due.plan().id(), ourFault.toString());
        }
    }

    /** Nothing planned before it may still be due: the database knows, as another instance may be at it. */
    private boolean isItsTurn(Claim claim) {
        var plan = claim.delivery().plan();
        var earliest = backlog.earliestTo(plan.endpoint());
        if (earliest.isEmpty() || earliest.get().id().equals(plan.id())) {
            return true;
        }
        var all = new ArrayList<>(mailboxes.takeAll(plan.endpoint()));
        all.add(claim);
        var soon = clock.instant().plus(UNTIL_ITS_TURN);
        backlog.giveBack(all, earliest.get().claimed() || earliest.get().freeAt().isBefore(soon)
                ? soon
                : earliest.get().freeAt().plusMillis(1));
        metrics.parked("not-its-turn", all.size());
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

    private void conclude(Task task, Standing standing, Delivery outcome, Duration took) {
        if (outcome.attempts().isEmpty()) {
            standing.neverBegun();
            return;
        }
        var result = outcome.attempts().getLast().result();
        if (result instanceof Result.Answered answer && answer.accepted()) {
            standing.accepted(took);
            health.accepted(task.endpoint());
            return;
        }
        if (result instanceof Result.Answered answer && answer.gone()) {
            standing.failed(took);
            gone(task.endpoint());
            return;
        }
        health.failed(task.endpoint(), now());
        standing.failed(took).ifPresent(until -> leaveAlone(task.endpoint(), until, "left-alone"));
        if (task.terms().ordered() && outcome instanceof Delivery.Due next) {
            leaveAlone(task.endpoint(), next.at().plusMillis(1), "in-order");
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
