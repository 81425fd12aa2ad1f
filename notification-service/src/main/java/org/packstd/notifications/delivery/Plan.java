package org.packstd.notifications.delivery;

import java.time.Instant;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;

/**
 * What is to be sent where, and why: the part of a delivery that never changes.
 *
 * @param subject      what the event is about
 * @param organisation owner of endpoint and subscription
 * @param sequence     1 for the first delivery of the subscription, one more for each that follows, without a gap;
 *                     {@link #UNNUMBERED} for those that were planned before deliveries were numbered
 */
public record Plan(DeliveryId id, String eventId, EventType type, String subject, EndpointId endpoint,
        SubscriptionId subscription, String organisation, long sequence, Instant createdAt) {

    public static final long UNNUMBERED = 0;

    /** A plan that has no number yet; the database gives it one. */
    public record Draft(DeliveryId id, String eventId, EventType type, String subject, EndpointId endpoint,
            SubscriptionId subscription, String organisation, Instant createdAt) {

        static Draft of(Chunk chunk, Subscription subscription) {
            return new Draft(DeliveryId.of(chunk.eventId(), subscription.id()), chunk.eventId(), chunk.type(),
                    chunk.subject(), subscription.endpoint(), subscription.id(), subscription.organisation(),
                    chunk.plannedAt());
        }

        public Plan numbered(long sequence) {
            return new Plan(id, eventId, type, subject, endpoint, subscription, organisation, sequence, createdAt);
        }
    }

    /** The same without its number. */
    public Draft draft() {
        return new Draft(id, eventId, type, subject, endpoint, subscription, organisation, createdAt);
    }
}
