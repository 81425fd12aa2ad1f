package org.packstd.notifications.stream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType.Audience;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.filter.CheckFilter;
import org.packstd.notifications.filter.Filter;

/** Whether a reader of feeds or streams may hear of an event, and wants to. Facts are read only where somebody asks for them. */
public final class ReaderFilter {

    private final Events events;
    private final CheckFilter check;

    public ReaderFilter(Events events, CheckFilter check) {
        this.events = events;
        this.check = check;
    }

    /** Whether an event that was read without its facts passes the filter. */
    public boolean passes(Filter filter, CloudEvent event) {
        return filter.conditions().isEmpty()
                || withFacts(event).filter(known -> check.passes(filter, known)).isPresent();
    }

    /**
     * Whether somebody may hear of it.
     *
     * @param committee    whether the reader has a role in the process
     * @param organisation of the reader, if any
     */
    public boolean mayHear(CloudEvent event, boolean committee, @Nullable String organisation) {
        var type = event.type();
        if (type.isFor(Audience.EVERYONE)) {
            return true;
        }
        if (type.isFor(Audience.COMMITTEE)) {
            return committee;
        }
        return organisation != null
                && withFacts(event).filter(known -> known.facts().organisations().contains(organisation)).isPresent();
    }

    private Optional<CloudEvent> withFacts(CloudEvent event) {
        return events.findWithFacts(event.id());
    }
}
