package org.packstd.submissions.ballot;

import java.util.Set;

/**
 * One vote of an electorate as it was frozen at the opening.
 *
 * @param unit         who has the vote: an organisation, a national body or a person, unique in its electorate
 * @param organisation which it votes for; the unit itself unless persons vote
 * @param classes      its membership classes on that day, such as P_MEMBER; criteria may count one of them only
 */
public record Voter(String unit, String organisation, Set<String> classes) {

    public Voter {
        classes = Set.copyOf(classes);
    }

    /** Whether a person votes, and not an organisation. */
    public boolean isPerson() {
        return !unit.equals(organisation);
    }

    /** An organisation that votes for itself and has no class. */
    public static Voter of(String organisation) {
        return new Voter(organisation, organisation, Set.of());
    }
}
