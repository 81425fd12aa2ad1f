package org.packstd.notifications.stream;

import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    /** Shows kept events, each once, to all readers who may see them, at all instances; showing one again changes nothing. */
    public void append(List<CloudEvent> events) {
        var forEveryone = events.stream().filter(event -> event.type().isFor(Audience.EVERYONE)).toList();
        if (forEveryone.isEmpty()) {
            insiders.append(events);
            return;
        }
        var besides = CompletableFuture.runAsync(() -> everyone.append(forEveryone), Thread::startVirtualThread);
        try {
            insiders.append(events);
        } finally {
            besides.join();
        }
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
