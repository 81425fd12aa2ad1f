package org.packstd.notifications.event;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The events that were heard, each for at least {@link #KEPT_DAYS} days. */
public interface Events {

    /** Longer than the last try of a delivery, and than a preview looks back. */
    int KEPT_DAYS = 120;

    /**
     * Of which events one asks.
     *
     * @param families     none for all
     * @param designations none for all
     * @param since        when they were heard at the earliest
     */
    record Selection(Set<EventType> types, Set<String> families, Set<String> designations, Instant since) {}

    /** Keeps the event; one that is kept already stays as it is. */
    default void keep(CloudEvent event) {
        keep(List.of(event));
    }

    /** Keeps each of these, at least one; those that are kept already stay as they are. */
    void keep(Collection<CloudEvent> heard);

    /** Without its facts, as all that only pass it on need it. */
    Optional<CloudEvent> find(String id);

    /** Those of these events that are kept, in no particular order, without their facts. */
    List<CloudEvent> findAll(Collection<String> ids);

    /** With its facts, for whoever has a filter to check. */
    Optional<CloudEvent> findWithFacts(String id);

    /** Those of these events that are kept, in no particular order, with their facts. */
    List<CloudEvent> findAllWithFacts(Collection<String> ids);

    /**
     * Shows these events with their facts, latest first, one at a time.
     *
     * @param atMost how many
     * @param more   takes one, and says whether it wants another
     * @return false if it took too long and there may be others
     */
    boolean latest(Selection selection, int atMost, Predicate<CloudEvent> more);

    /**
     * Forgets at most so many of those that were heard before that time. Returns with how many there was something to do; if
     * fewer, nothing is left.
     */
    long forget(Instant before, int limit);
}
