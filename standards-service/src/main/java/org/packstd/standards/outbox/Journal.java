package org.packstd.standards.outbox;

/** Hears of every event before it is sent, more than once if need be, and must have noted it when it returns. */
@FunctionalInterface
public interface Journal {

    /** Notes nothing. */
    Journal NONE = _ -> {};

    /** Changes nothing when the event was noted before. */
    void record(OutboxEntry entry);
}
