package org.packstd.notifications.subscription;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType.Audience;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.filter.CheckFilter;

/** Looks back for what an interest would have matched, no further than a caller would wait. */
public final class PreviewInterest {

    /** How many events are shown. */
    public static final int SHOWN = 20;

    static final Duration BACK = Duration.ofDays(90);
    static final int MOST_EXAMINED = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Events events;
    private final CheckFilter check;
    private final Clock clock;

    public PreviewInterest(Events events, CheckFilter check, Clock clock) {
        this.events = events;
        this.check = check;
        this.clock = clock;
    }

    /** @param organisation of whoever asks: of events that concern only some, it sees those that concern it */
    public Preview of(Interest interest, String organisation) {
        var now = clock.instant();
        var since = now.minus(BACK);
        var filter = interest.filter();
        var matched = new Object() {
            int examined;
            int count;
            boolean interrupted;
        };
        var latest = new ArrayList<CloudEvent>();
        var complete = events.latest(
                new Events.Selection(interest.types(), filter.families(), filter.designations(), since),
                MOST_EXAMINED + 1, event -> {
                    matched.examined++;
                    if (matched.examined > MOST_EXAMINED || clock.instant().isAfter(now.plus(PATIENCE))) {
                        matched.interrupted = true;
                        return false;
                    }
                    if (isFor(organisation, event) && check.passes(filter, event)) {
                        matched.count++;
                        if (latest.size() < SHOWN) {
                            latest.add(withoutFacts(event));
                        }
                    }
                    return true;
                });
        return new Preview(since, matched.count, complete && !matched.interrupted, latest);
    }

    private static boolean isFor(String organisation, CloudEvent event) {
        return !event.type().isFor(Audience.CONCERNED) || event.facts().organisations().contains(organisation);
    }

    private static CloudEvent withoutFacts(CloudEvent event) {
        return new CloudEvent(event.id(), event.type(), event.source(), event.time(), event.subject(),
                event.dataSchema(), event.family(), event.designation(), event.data(), Facts.NONE);
    }
}
