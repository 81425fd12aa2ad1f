package org.packstd.notifications.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.Revivals.Step;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.subscription.SubscriptionId;

/**
 * Deliveries that are made due again, step by step.
 *
 * @param id           also marks the deliveries that it brought back
 * @param organisation owner of the endpoint
 * @param position     behind which the next step begins; absent before the first
 * @param revived      so many deliveries are due again because of it
 */
public record Recovery(String id, EndpointId endpoint, String organisation, Scope scope, Instant startedAt, State state,
        @Nullable String position, long revived) {

    /** What is brought back. */
    public sealed interface Scope {

        /** Everything that failed or was missed, of what was planned from that time on until the recovery began. */
        record Since(Instant since) implements Scope {}

        /** What has these numbers, both included, whatever became of it. */
        record Range(SubscriptionId subscription, long from, long to) implements Scope {}
    }

    /** How far it is. */
    public sealed interface State {

        record Running() implements State {}

        record Done(Instant at) implements State {}

        /** The endpoint was disabled or removed meanwhile. */
        record Stopped(Instant at) implements State {}
    }

    static Recovery begun(String id, EndpointId endpoint, String organisation, Scope scope, Instant now) {
        return new Recovery(id, endpoint, organisation, scope, now, new State.Running(), null, 0);
    }

    /** After one more step. */
    Recovery advanced(Step step, Instant now) {
        var next = step.next() == null ? new State.Done(now) : new State.Running();
        return new Recovery(id, endpoint, organisation, scope, startedAt, next, step.next(), revived + step.revived());
    }

    Recovery stopped(Instant now) {
        return new Recovery(id, endpoint, organisation, scope, startedAt, new State.Stopped(now), position, revived);
    }

    /** Such as {@code rec-5f0c…}. */
    public static String randomId() {
        return "rec-" + UUID.randomUUID().toString().replace("-", "");
    }
}
