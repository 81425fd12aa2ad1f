package org.packstd.notifications.inbox;

import java.time.Instant;
import java.util.Optional;

/** The marks of all people. */
public interface MarkedInboxes {

    /** Those of a person, by subject; empty if there are none. */
    Optional<Marks> find(String person);

    /**
     * Lets the marks of a person become {@code next}, if they still have the version of {@code next}; those with version 0 are
     * not there yet. Returns them with their new version; empty if somebody else was faster.
     */
    Optional<Marks> replace(String person, Marks next, Instant now);
}
