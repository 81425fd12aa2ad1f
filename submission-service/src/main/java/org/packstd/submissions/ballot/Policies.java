package org.packstd.submissions.ballot;

import java.util.List;
import java.util.Optional;

/** The policies that ballots can be opened with. */
public final class Policies {

    /** Two thirds of the votes that count, half of the organisations returned. */
    public static final Policy TWO_THIRDS = new Policy("two-thirds",
            "Two thirds of the approvals and disapprovals approve, and half of the organisations have voted",
            "赞成票占赞成与反对票总数的三分之二以上，且半数以上的组织已投票", new Fraction(1, 2), new Fraction(2, 3));

    private static final List<Policy> ALL = List.of(TWO_THIRDS);

    private Policies() {}

    public static List<Policy> all() {
        return ALL;
    }

    public static Optional<Policy> find(String id) {
        return ALL.stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    /** The policy of a ballot that was opened; it must still be known. */
    public static Policy of(Terms terms) {
        return find(terms.policy()).orElseThrow(() -> new IllegalStateException("policy: " + terms.policy()));
    }
}
