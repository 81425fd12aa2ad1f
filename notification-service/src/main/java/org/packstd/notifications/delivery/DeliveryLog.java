package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointFollower;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.subscription.SubscriptionFollower;
import org.packstd.notifications.subscription.SubscriptionId;

/** What a caller may see of deliveries: those to endpoints of the own organisation, others do not exist for it. */
public final class DeliveryLog implements EndpointFollower, SubscriptionFollower {

    private final Deliveries deliveries;
    private final LatestDeliveries latest;
    private final Clock clock;

    public DeliveryLog(Deliveries deliveries, LatestDeliveries latest, Clock clock) {
        this.deliveries = deliveries;
        this.latest = latest;
        this.clock = clock;
    }

    public Delivery get(Caller caller, DeliveryId id) {
        var owner = caller.requireOrganisation();
        return deliveries.find(id).filter(found -> found.plan().organisation().equals(owner))
                .orElseThrow(() -> Problem.notFound("deliveryId", id.text(), "a delivery to your organisation"));
    }

    /** What a caller looks for in the log; nothing that is absent matters. */
    public record Wish(@Nullable EndpointId endpoint, @Nullable SubscriptionId subscription,
            @Nullable Class<? extends Delivery> state, @Nullable EventType type, @Nullable Instant since,
            @Nullable Instant until) {}

    /** Newest first. */
    public Page<Delivery> list(Caller caller, Wish wish, @Nullable Cursor behind, int limit) {
        var filter = new Deliveries.Filter(caller.requireOrganisation(), wish.endpoint(), wish.subscription(),
                wish.state(), wish.type(), wish.since(), wish.until());
        return deliveries.list(filter, behind, limit);
    }

    /** How an endpoint of the caller's is doing. */
    public Statistics statistics(Endpoint own) {
        return Statistics.of(latest.latest(own.id(), Statistics.LATEST));
    }

    @Override
    public void leave(EndpointId endpoint) {
        deliveries.dropAllTo(endpoint);
    }

    @Override
    public void wake(EndpointId endpoint) {
        deliveries.wakeAllTo(endpoint, clock.instant());
    }

    @Override
    public void leave(SubscriptionId subscription) {
        deliveries.dropAllOf(subscription);
    }
}
