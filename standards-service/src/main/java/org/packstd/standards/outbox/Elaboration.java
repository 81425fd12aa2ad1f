package org.packstd.standards.outbox;

import java.util.function.Consumer;

/**
 * Says more of an event at the moment it is sent than fits beside the state that caused it. Asked again whenever it is sent
 * again, so it must say the same of the same, under the same ids.
 */
@FunctionalInterface
public interface Elaboration {

    Elaboration NONE = (entry, to) -> to.accept(entry);

    /**
     * Hands out the event itself with what is added to it, then events that follow from it, one by one: there may be more
     * than fit into memory. What {@code to} throws must pass, since then nothing more can be sent.
     */
    void each(OutboxEntry entry, Consumer<OutboxEntry> to);
}
