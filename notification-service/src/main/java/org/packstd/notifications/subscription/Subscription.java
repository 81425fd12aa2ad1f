package org.packstd.notifications.subscription;

import java.time.Instant;
import java.util.Set;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.security.Role;

/**
 * An organisation wants to hear of something at one of its endpoints.
 *
 * @param organisation owner; nobody else may know that the subscription exists
 * @param roles        of whoever subscribed, by which they may hear what they asked for
 * @param version      1 at first, and one more with each change
 */
public record Subscription(SubscriptionId id, String organisation, EndpointId endpoint, Interest interest,
        Schedule schedule, Instant createdAt, Set<Role> roles, long version) {

    public Subscription {
        roles = Set.copyOf(roles);
    }

    /** A new one, for what happens as it happens. */
    public Subscription(SubscriptionId id, String organisation, EndpointId endpoint, Interest interest,
            Instant createdAt) {
        this(id, organisation, endpoint, interest, new Schedule.Immediate(), createdAt, Set.of(), 1);
    }
}
