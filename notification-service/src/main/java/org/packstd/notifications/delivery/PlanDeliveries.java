package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.subscription.Subscriptions;

/** Decides to whom an event goes. Hearing it again changes nothing. */
public final class PlanDeliveries {

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final Clock clock;

    public PlanDeliveries(Subscriptions subscriptions, Deliveries deliveries, Dispatcher dispatcher, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** When this returns, every delivery of the event is in the database. */
    public void plan(CloudEvent event) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        subscriptions.covering(event, batch -> {
            deliveries.plan(batch.stream().map(subscription -> Plan.Draft.of(event, subscription, now)).toList(), now);
            dispatcher.wake();
        });
    }
}
