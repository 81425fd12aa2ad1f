package org.packstd.standards.outbox;

import java.util.List;

/**
 * Says more of an event at the moment it is sent than fits beside the state that caused it. Asked again whenever it is sent
 * again, so it must say the same of the same, under the same ids.
 */
@FunctionalInterface
public interface Elaboration {

    Elaboration NONE = List::of;

    /** The event itself with what is added to it, and events that follow from it. */
    List<OutboxEntry> of(OutboxEntry entry);
}
