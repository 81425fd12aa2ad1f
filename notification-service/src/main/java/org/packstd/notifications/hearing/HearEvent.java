package org.packstd.notifications.hearing;

import org.packstd.notifications.delivery.PlanDeliveries;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType.Audience;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.stream.LiveStream;

/** What follows from an event: it is kept, shown in the live stream if everyone may see it, and planned for delivery. */
public final class HearEvent {

    private final Events events;
    private final LiveStream stream;
    private final PlanDeliveries planning;

    public HearEvent(Events events, LiveStream stream, PlanDeliveries planning) {
        this.events = events;
        this.stream = stream;
        this.planning = planning;
    }

    /** Each step finds out by itself whether it was taken before, so a crash between two of them does no harm. */
    public void hear(CloudEvent event) {
        events.keep(event);
        if (event.type().isFor(Audience.EVERYONE)) {
            stream.append(event.id());
        }
        planning.plan(event);
    }
}
