package org.packstd.notifications.hearing;

import java.util.LinkedHashMap;
import java.util.List;
import org.packstd.notifications.delivery.PlanDeliveries;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.stream.LiveStreams;

/** What follows from events: they are kept, planned for delivery, and shown in the live streams. */
public final class HearEvents {

    private final Events events;
    private final LiveStreams streams;
    private final PlanDeliveries planning;

    public HearEvents(Events events, LiveStreams streams, PlanDeliveries planning) {
        this.events = events;
        this.streams = streams;
        this.planning = planning;
    }

    /**
     * Hears events in their order; of several with the same id only the first. Each step finds out by itself for which of
     * them it was taken before, so a crash between two steps, or halfway through one, does no harm.
     */
    public void hear(List<CloudEvent> heard) {
        var firstOfEachId = new LinkedHashMap<String, CloudEvent>();
        heard.forEach(event -> firstOfEachId.putIfAbsent(event.id(), event));
        var all = List.copyOf(firstOfEachId.values());
        events.keep(all);
        planning.plan(all); // first, as others wait longer for it than whoever watches a stream
        streams.append(all);
    }
}
