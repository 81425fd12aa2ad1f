package org.packstd.notifications.hearing;

import org.packstd.notifications.delivery.PlanDeliveries;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.stream.LiveStreams;

/** What follows from an event: it is kept, planned for delivery, and shown in the live streams. */
public final class HearEvent {

    private final Events events;
    private final LiveStreams streams;
    private final PlanDeliveries planning;

    public HearEvent(Events events, LiveStreams streams, PlanDeliveries planning) {
        this.events = events;
        this.streams = streams;
        this.planning = planning;
    }

    /** Each step finds out by itself whether it was taken before, so a crash between two of them does no harm. */
    public void hear(CloudEvent event) {
        events.keep(event);
        planning.plan(event); // first, as others wait longer for it than whoever watches a stream
        streams.append(event);
    }
}
