package org.packstd.submissions.organisation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Who belongs to whom. */
public final class Affiliates {

    /** Larger than any group of companies that takes part; what is beyond is not followed. */
    private static final int LARGEST = 500;

    private final Affiliations affiliations;

    public Affiliates(Affiliations affiliations) {
        this.affiliations = affiliations;
    }

    /** All that belong together with one of these at an instant, these included. */
    public Set<String> of(Set<String> organisations, Instant instant) {
        var group = new HashSet<>(organisations);
        Set<String> edge = Set.copyOf(organisations);
        while (!edge.isEmpty() && group.size() < LARGEST) {
            var found = new HashSet<String>();
            for (var affiliation : affiliations.around(edge, instant, LARGEST)) {
                found.add(affiliation.organisation());
                found.add(affiliation.other());
            }
            found.removeAll(group);
            group.addAll(found);
            edge = found;
        }
        return group;
    }
}
