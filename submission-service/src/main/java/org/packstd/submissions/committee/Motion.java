package org.packstd.submissions.committee;

import java.util.ArrayList;
import java.util.List;
import org.packstd.submissions.ballot.Comparison;
import org.packstd.submissions.ballot.Fraction;
import org.packstd.submissions.problem.Offence;

/**
 * A motion that a committee carried.
 *
 * @param mover    organisation that moved it
 * @param second   another organisation that seconded it
 * @param inFavour votes for it, from 0
 * @param against  votes against it, from 0
 */
public record Motion(String mover, String second, int inFavour, int against) {

    /** What keeps it from being one that more than half of those who voted carried; empty if nothing does. */
    public List<Offence> offences() {
        return offences(Comparison.MORE_THAN, new Fraction(1, 2));
    }

    /** The same for another share of those who voted. */
    public List<Offence> offences(Comparison comparison, Fraction share) {
        var offences = new ArrayList<Offence>();
        if (mover.equals(second)) {
            offences.add(Offence.of("/motion/second", "needs-motion", second, "another organisation than moved it"));
        }
        var all = inFavour + against;
        if (!comparison.holds(inFavour, all, share)) {
            offences.add(Offence.of("/motion/inFavour", "motion-carried", inFavour + " of " + all,
                    "%s %s of those who voted".formatted(comparison.en(), share)));
        }
        return offences;
    }
}
