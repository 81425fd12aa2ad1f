package org.packstd.notifications.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.subscription.SubscriptionId;

/** All deliveries, of all instances and whatever became of them; those that are due are also in the {@link Backlog}. */
public interface Deliveries {

    /**
     * @param endpoint only to it, if given; likewise because of the subscription, in that state, about that kind of event
     * @param since    planned then or later, if given
     * @param until    planned before, if given
     */
    record Filter(String organisation, @Nullable EndpointId endpoint, @Nullable SubscriptionId subscription,
            @Nullable Class<? extends Delivery> state, @Nullable EventType type, @Nullable Instant since,
            @Nullable Instant until) {

        public Filter(String organisation, @Nullable EndpointId endpoint, @Nullable Class<? extends Delivery> state) {
            this(organisation, endpoint, null, state, null, null, null);
        }
    }

    /** All that wait for the endpoint are due at once, but those that are being tried. */
    void wakeAllTo(EndpointId endpoint, Instant now);

    /** Drops all that are due to the endpoint. */
    void dropAllTo(EndpointId endpoint);

    /** Drops all that are due because of the subscription. */
    void dropAllOf(SubscriptionId subscription);

    Optional<Delivery> find(DeliveryId id);

    /** Newest first. One that cannot be read is passed over, so that a page may have fewer than it could. */
    Page<Delivery> list(Filter filter, @Nullable Cursor behind, int limit);
}
