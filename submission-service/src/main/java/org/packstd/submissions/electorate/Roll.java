package org.packstd.submissions.electorate;

import java.util.List;
import java.util.Map;
import org.packstd.submissions.ballot.Voter;

/**
 * An electorate.
 *
 * @param voters      one for each vote, by unit
 * @param represented for organisations whose vote another one casts, which that is
 */
public record Roll(List<Voter> voters, Map<String, String> represented) {

    /** The class of those who proposed the text, or belong together with who did. It is a mark and no right. */
    public static final String PROPOSER = "PROPOSER";

    public Roll {
        voters = List.copyOf(voters);
        represented = Map.copyOf(represented);
    }
}
