package org.packstd.submissions.submission;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.committee.Motion;

/**
 * The last decision of the committee on a submission; whoever took it does not judge an appeal against it.
 *
 * @param by         the person, as tokens name them
 * @param motion     by which it was decided; null if whoever decided needed none
 * @param assurances of the checklist, if it was certified
 * @param before     who took the decisions on the case that came before
 */
public record Decision(String by, Instant at, @Nullable Motion motion, Set<Assurance> assurances, Set<String> before) {

    public Decision {
        assurances = Set.copyOf(assurances);
        before = Set.copyOf(before);
    }

    /** Everybody who took a decision on the case so far. */
    public Set<String> deciders() {
        var deciders = new HashSet<>(before);
        deciders.add(by);
        return deciders;
    }
}
