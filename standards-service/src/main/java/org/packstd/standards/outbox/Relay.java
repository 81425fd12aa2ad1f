package org.packstd.standards.outbox;

/** Moves what waits; called by {@link RelayLoop} again and again. */
@FunctionalInterface
public interface Relay {

    /**
     * Moves a bounded part of what waits.
     *
     * @return whether anything was moved; if not, nothing was waiting
     * @throws Exception when it cannot be done now, such as when the database is away; it is tried again
     */
    boolean relay() throws Exception;
}
