package org.packstd.notifications.subscription;

import java.util.Set;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.filter.Filter;

/**
 * What one wants to hear.
 *
 * @param types  at least one when it is made; none if what is kept of it is not understood any more, and then it matches
 *               nothing
 * @param filter which events of these types
 */
public record Interest(Set<EventType> types, Filter filter) {

    public Interest {
        types = Set.copyOf(types);
    }

    /**
     * One that names nothing but families and standards.
     *
     * @param families     only these; empty for all
     * @param designations only these, and of the families above; empty for all
     */
    public Interest(Set<EventType> types, Set<String> families, Set<String> designations) {
        this(types, Filter.of(families, designations));
    }
}
