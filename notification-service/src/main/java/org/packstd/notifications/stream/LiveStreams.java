package org.packstd.notifications.stream;

import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType.Audience;
import org.packstd.notifications.event.Events;

/** What happens, for everyone and for those inside. */
public final class LiveStreams {

    private final LiveStream everyone;
    private final LiveStream insiders;

    public LiveStreams(Feeds feeds, Events events) {
        this.everyone = new LiveStream(feeds.everyone(), events);
        this.insiders = new LiveStream(feeds.insiders(), events);
    }

    /** Shows a kept event to all readers who may see it, at all instances; showing it again changes nothing. */
    public void append(CloudEvent event) {
        if (event.type().isFor(Audience.EVERYONE)) {
            everyone.append(event);
        }
        insiders.append(event);
    }

    /** Only what everyone may hear. */
    public LiveStream everyone() {
        return everyone;
    }

    /** Everything; who reads it has to be shown only what it may hear. */
    public LiveStream insiders() {
        return insiders;
    }
}
