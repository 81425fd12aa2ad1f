package org.packstd.notifications.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.subscription.SubscriptionId;

/** Makes deliveries that are over due again, at once and with all their tries. */
public interface Revivals {

    /**
     * Part of a long revival.
     *
     * @param revived so many of its deliveries are due again; the same when it is repeated
     * @param next    where the next part begins; absent after the last
     */
    record Step(long revived, @Nullable String next) {}

    /**
     * Makes that one due at once, whether it was delivered, failed, or would be tried later. Returns it as it is now; empty
     * if it is being tried at the moment, or was dropped.
     */
    Optional<Delivery> revive(DeliveryId id, Instant now);

    /**
     * Revives the next few of all that failed, or was missed, of what was planned for the endpoint in that time. A delivery
     * that carries the mark already stays as it is, so that a part that broke off can be repeated.
     *
     * @param mark names the revival
     * @param from included, as is {@code until}
     * @param next of the part before; absent for the first
     */
    Step reviveFailed(String mark, EndpointId endpoint, Instant from, Instant until, @Nullable String next,
            Instant now);

    /** Likewise of everything that has these numbers of the subscription, whatever became of it; both are included. */
    Step reviveNumbers(String mark, SubscriptionId subscription, long from, long to, @Nullable String next,
            Instant now);
}
