package org.packstd.standards.outbox;

import java.util.List;

/** Hears of every event before it is sent, more than once if need be, and must have noted it when it returns. */
@FunctionalInterface
public interface Journal {

    /** Notes nothing. */
    Journal NONE = _ -> {};

    /** Changes nothing when the event was noted before. */
    void record(OutboxEntry entry);

    /** The same of several, in their order. */
    default void record(List<OutboxEntry> entries) {
        entries.forEach(this::record);
    }
}
