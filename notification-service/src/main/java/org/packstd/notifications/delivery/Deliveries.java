package org.packstd.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.subscription.SubscriptionId;

/** The deliveries of all instances. */
public interface Deliveries {

    /** A due delivery that one instance has for itself until the claim runs out. */
    record Claim(Delivery.Due delivery, String token) {}

    /** @param endpoint only to it, if given; likewise {@code status} */
    record Filter(String organisation, @Nullable EndpointId endpoint, @Nullable Class<? extends Delivery> state) {}

    /**
     * Makes them due at that time, each with the next number of its subscription; those that exist already stay as they
     * are. Returns the new ones.
     */
    List<Plan> plan(Collection<Plan.Draft> drafts, Instant dueAt);

    /**
     * Takes the delivery that has been due longest, for that time; empty if none is due.
     *
     * @param except endpoints that get nothing for the moment
     */
    Optional<Claim> claim(Instant now, Duration length, Collection<EndpointId> except);

    /** Records what became of it. Returns false if the claim had run out and somebody else took over. */
    boolean settle(Claim claim, Delivery outcome);

    /** All that wait for the endpoint are due at once, but those that are being tried. */
    void wakeAllTo(EndpointId endpoint, Instant now);

    /** Drops all that are due to the endpoint. */
    void dropAllTo(EndpointId endpoint);

    /** Drops all that are due because of the subscription. */
    void dropAllOf(SubscriptionId subscription);

    Optional<Delivery> find(DeliveryId id);

    /** Newest first. */
    Page<Delivery> list(Filter filter, @Nullable Cursor behind, int limit);
}
