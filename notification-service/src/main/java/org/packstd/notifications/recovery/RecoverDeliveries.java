package org.packstd.notifications.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.packstd.notifications.delivery.Revivals;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.recovery.Recoveries.Claim;
import org.packstd.notifications.recovery.Recovery.Scope;
import org.packstd.notifications.recovery.Recovery.State.Running;
import org.packstd.notifications.rounds.Round;

/** Works on recoveries, one step after the other; many take turns. */
public final class RecoverDeliveries implements Round {

    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final int STEPS_AT_A_TIME = 20;
    private static final int AT_A_TIME = 20;

    private final Recoveries recoveries;
    private final Revivals revivals;
    private final Endpoints endpoints;
    private final Clock clock;

    public RecoverDeliveries(Recoveries recoveries, Revivals revivals, Endpoints endpoints, Clock clock) {
        this.recoveries = recoveries;
        this.revivals = revivals;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    @Override
    public void run() {
        for (int taken = 0; taken < AT_A_TIME; taken++) {
            var claim = recoveries.claim(now(), now().plus(CLAIM));
            if (claim.isEmpty()) {
                return;
            }
            work(claim.get());
        }
    }

    private void work(Claim claim) {
        var recovery = claim.recovery();
        for (int step = 1; recovery.state() instanceof Running; step++) {
            var next = next(recovery);
            var until = step < STEPS_AT_A_TIME ? now().plus(CLAIM) : now(); // then others have their turn
            if (!recoveries.advance(claim, next, until) || step == STEPS_AT_A_TIME) {
                return;
            }
            recovery = next;
        }
    }

    private Recovery next(Recovery recovery) {
        var endpoint = endpoints.find(recovery.endpoint());
        if (endpoint.isEmpty() || endpoint.get() instanceof Endpoint.Disabled) {
            return recovery.stopped(now());
        }
        var step = switch (recovery.scope()) {
            case Scope.Since scope -> revivals.reviveFailed(recovery.id(), recovery.endpoint(), scope.since(),
                    recovery.startedAt(), recovery.position(), now());
            case Scope.Range range ->
                revivals.reviveNumbers(recovery.id(), range.subscription(), range.from(), range.to(),
                        recovery.position(), now());
        };
        return recovery.advanced(step, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Duration interval() {
        return Duration.ofMillis(500);
    }
}
