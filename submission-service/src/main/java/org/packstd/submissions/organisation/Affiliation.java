package org.packstd.submissions.organisation;

import org.packstd.submissions.conditional.Versioned;

/**
 * That two organisations belong together for a time, and so have one vote.
 *
 * @param organisation the one that is spoken of
 * @param other        its parent, or one under the same control
 * @param version      one more with every change, from 1
 */
public record Affiliation(String organisation, String other, Kind kind, Period period,
        long version) implements Versioned<Affiliation> {

    /** What the other is to the organisation. */
    public enum Kind {
        PARENT,
        AFFILIATE
    }

    /** The name under which it is kept; identifiers of organisations have no bar in them. */
    public static String key(String organisation, String other) {
        return organisation + "|" + other;
    }

    @Override
    public String key() {
        return key(organisation, other);
    }

    @Override
    public Affiliation withVersion(long another) {
        return new Affiliation(organisation, other, kind, period, another);
    }
}
