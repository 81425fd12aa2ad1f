package org.packstd.standards.exchange;

import java.time.Instant;
import java.util.Optional;
import org.packstd.standards.standard.RevisionLetter;

/**
 * An entry of the feed: something happened to a standard.
 *
 * @param sequence position in the feed, from 1 without gaps
 * @param event id of the event, such as {@code PS-CSP-0012/A/published}; the one that messages and webhooks carry
 * @param type such as {@code standard.published}
 * @param designation of a family that need not be known to this instance
 * @param at when it happened, which may be long before it came to this registry
 */
public record Change(long sequence, String event, String type, String designation, Instant at) {

    /** The revision that it is about, as its id says: what follows the designation. */
    public Optional<RevisionLetter> revision() {
        var parts = event.split("/", -1);
        return parts.length >= 3 ? RevisionLetter.of(parts[1]) : Optional.empty();
    }
}
