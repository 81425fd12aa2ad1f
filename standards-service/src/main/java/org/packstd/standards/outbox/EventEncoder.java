package org.packstd.standards.outbox;

/** Turns events of the domain into the words of {@code api-specs/events}; implemented beside each feature. */
@FunctionalInterface
public interface EventEncoder<E> {

    OutboxEntry encode(E event);
}
