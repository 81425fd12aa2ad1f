package org.packstd.notifications.wording;

import java.util.List;

/**
 * An event as it is told to people, in one language.
 *
 * @param headline one line
 * @param facts    what else is known
 * @param changes  at most 100
 * @param hasMore  whether more changed than is listed
 * @param links    absolute addresses
 */
public record Account(String headline, List<Fact> facts, List<ToldChange> changes, boolean hasMore,
        List<String> links) {

    /** Such as "Family: CSP". */
    public record Fact(String label, String value) {}

    /**
     * Such as "AA height: 0.60 mm → 0.56 mm, tightened".
     *
     * @param what   the variations, unless it is so in all, and the name
     * @param before with its unit; a dash if it was not stated
     * @param after  likewise
     * @param kind   in words; empty if it is not said
     */
    public record ToldChange(String what, String before, String after, String kind) {}
}
