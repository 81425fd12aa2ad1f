package org.packstd.submissions.outbox;

/** Moves what waits in documents to where it belongs; {@link RelayLoop} says when. */
@FunctionalInterface
public interface Relay {

    /**
     * Moves one batch.
     *
     * @return whether anything was done; if not, nothing was waiting
     * @throws Exception when something that is needed is away; what was not moved is moved later
     */
    boolean relay() throws Exception;
}
