package org.packstd.notifications.recovery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.OwnEndpoints;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.recovery.Recovery.Scope;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.subscription.OwnSubscriptions;
import org.packstd.notifications.subscription.SubscriptionId;

/** What a caller may have sent again: to endpoints of the own organisation; those of others do not exist for it. */
public final class OwnRecoveries {

    /** Numbers that one replay may span. */
    public static final int LONGEST_RANGE = 100_000;

    private final Recoveries recoveries;
    private final OwnEndpoints endpoints;
    private final OwnSubscriptions subscriptions;
    private final Clock clock;

    public OwnRecoveries(Recoveries recoveries, OwnEndpoints endpoints, OwnSubscriptions subscriptions, Clock clock) {
        this.recoveries = recoveries;
        this.endpoints = endpoints;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /**
     * Begins to send again everything that failed or was missed since then.
     *
     * @param id reserved for this request; the same again finds the recovery of the first time
     * @throws Problem if the time is to come, or the endpoint gets nothing or is being recovered
     */
    public Recovery recover(Caller caller, EndpointId id, String recovery, Instant since) {
        var endpoint = endpoints.get(caller, id);
        if (since.isAfter(now())) {
            throw Problem.ruleViolated(List.of(Offence.of("/since", "past", since.toString(), "a time that is over")));
        }
        return begin(endpoint, recovery, new Scope.Since(since.truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * Begins to send again what has these numbers.
     *
     * @throws Problem if the subscription is none of the endpoint, the range is empty or too long, or the endpoint gets
     *                 nothing or is being recovered
     */
    public Recovery replay(Caller caller, EndpointId id, String recovery, Scope.Range range) {
        var endpoint = endpoints.get(caller, id);
        var offences = new ArrayList<Offence>();
        if (!isOf(caller, endpoint, range.subscription())) {
            offences.add(Offence.of("/subscriptionId", "subscription-exists", range.subscription().text(),
                    "a subscription that leads to this endpoint"));
        }
        if (range.to() < range.from() || range.to() - range.from() >= LONGEST_RANGE) {
            offences.add(Offence.of("/to", "range", Long.toString(range.to()),
                    "from %d to %d".formatted(range.from(), range.from() + LONGEST_RANGE - 1)));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
        return begin(endpoint, recovery, range);
    }

    private boolean isOf(Caller caller, Endpoint endpoint, SubscriptionId id) {
        try {
            return subscriptions.get(caller, id).endpoint().equals(endpoint.id());
        } catch (Problem unknown) {
            return false;
        }
    }

    private Recovery begin(Endpoint endpoint, String id, Scope scope) {
        var before = recoveries.find(id);
        if (before.isPresent()) {
            return before.get();
        }
        if (endpoint instanceof Endpoint.Disabled) {
            throw Problem.stateForbids("state: DISABLED (expected: ACTIVE; resume the endpoint first)");
        }
        if (recoveries.isRunningFor(endpoint.id())) {
            throw Problem.stateForbids("a recovery of this endpoint is running (expected: none)");
        }
        return recoveries.add(Recovery.begun(id, endpoint.id(), endpoint.registration().organisation(), scope, now()));
    }

    public Recovery get(Caller caller, EndpointId endpoint, String id) {
        var owned = endpoints.get(caller, endpoint);
        return recoveries.find(id).filter(found -> found.endpoint().equals(owned.id()))
                .orElseThrow(() -> Problem.notFound("recoveryId", id, "a recovery of this endpoint"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
