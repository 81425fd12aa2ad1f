package org.packstd.notifications.delivery;

import java.time.Instant;
import java.util.List;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.subscription.SubscriptionId;

/**
 * Some of the subscriptions that an event goes to: what one instance plans in one go.
 *
 * @param plannedAt     when the event was planned; deliveries that begin the same way are in order by it
 * @param subscriptions at most 1,000
 */
public record Chunk(String eventId, EventType type, String subject, Instant plannedAt,
        List<SubscriptionId> subscriptions) {}
