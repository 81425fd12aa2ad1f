package org.packstd.notifications.delivery;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.EndpointFollower;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.subscription.SubscriptionFollower;
import org.packstd.notifications.subscription.SubscriptionId;

/** What a caller may see of deliveries: those to endpoints of the own organisation, others do not exist for it. */
public final class DeliveryLog implements EndpointFollower, SubscriptionFollower {

    private final Deliveries deliveries;
    private final Clock clock;

    public DeliveryLog(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public Delivery get(Caller caller, DeliveryId id) {
        var owner = caller.requireOrganisation();
        return deliveries.find(id).filter(found -> found.plan().organisation().equals(owner))
                .orElseThrow(() -> Problem.notFound("deliveryId", id.text(), "a delivery to your organisation"));
    }

    /** Newest first. */
    public Page<Delivery> list(Caller caller, @Nullable EndpointId endpoint, @Nullable Class<? extends Delivery> state,
            @Nullable Cursor behind, int limit) {
        var filter = new Deliveries.Filter(caller.requireOrganisation(), endpoint, state);
        return deliveries.list(filter, behind, limit);
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
