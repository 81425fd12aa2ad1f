package org.packstd.notifications.delivery;

import java.time.Instant;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;

/**
 * What is to be sent where, and why: the part of a delivery that never changes.
 *
 * @param organisation owner of endpoint and subscription
 * @param subject      what the event is about
 */
public record Plan(DeliveryId id, String eventId, EventType eventType, String subject, SubscriptionId subscription,
        EndpointId endpoint, String organisation, Instant createdAt) {

    static Plan of(CloudEvent event, Subscription subscription, Instant now) {
        return new Plan(DeliveryId.of(event.id(), subscription.id()), event.id(), event.type(), event.subject(),
                subscription.id(), subscription.endpoint(), subscription.organisation(), now);
    }
}
