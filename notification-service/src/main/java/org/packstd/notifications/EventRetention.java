package org.packstd.notifications;

import java.time.Duration;
import org.packstd.notifications.event.ForgetOldEvents;
import org.packstd.notifications.rounds.Round;
import org.springframework.stereotype.Component;

/** Every hour: the embedded database does not expire anything by itself, and events may be many. */
@Component
final class EventRetention implements Round {

    private final ForgetOldEvents forgetting;

    EventRetention(ForgetOldEvents forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public void run() {
        forgetting.forget();
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }
}
