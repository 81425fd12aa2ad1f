package org.packstd.notifications.event;

import java.time.Clock;
import java.time.Duration;

/** Keeps the kept events from growing for ever. Any number of instances may do it at the same time. */
public final class ForgetOldEvents {

    private static final int BATCH = 500;
    /** Of one call, so that a backlog does not keep the caller for long. */
    private static final int BATCHES = 20;

    private final Events events;
    private final Clock clock;

    public ForgetOldEvents(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void forget() {
        var before = clock.instant().minus(Duration.ofDays(Events.KEPT_DAYS));
        for (int batch = 0; batch < BATCHES; batch++) {
            if (events.forget(before, BATCH) < BATCH) {
                return;
            }
        }
    }
}
