package org.packstd.notifications.subscription;

import java.time.Instant;
import org.packstd.notifications.endpoint.EndpointId;

/**
 * An organisation wants to hear of something at one of its endpoints.
 *
 * @param organisation owner; nobody else may know that the subscription exists
 */
public record Subscription(SubscriptionId id, String organisation, EndpointId endpoint, Interest interest,
        Instant createdAt) {}
