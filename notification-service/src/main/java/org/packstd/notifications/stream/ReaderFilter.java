package org.packstd.notifications.stream;

import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType.Audience;
import org.packstd.notifications.filter.CheckFilter;
import org.packstd.notifications.filter.Filter;

/** Whether a reader of feeds or streams may hear of an event, and wants to. Reads nothing: the event has its facts. */
public final class ReaderFilter {

    private final CheckFilter check;

    public ReaderFilter(CheckFilter check) {
        this.check = check;
    }

    /** Whether the event passes the filter; one that lets everything through needs no facts. */
    public boolean passes(Filter filter, CloudEvent event) {
        return filter.conditions().isEmpty() || check.passes(filter, event);
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
        return organisation != null && event.facts().organisations().contains(organisation);
    }
}
