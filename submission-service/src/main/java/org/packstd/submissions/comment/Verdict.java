package org.packstd.submissions.comment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Comparison;
import org.packstd.submissions.ballot.Fraction;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.text.PlainText;

/**
 * What is decided of a comment, and by whom.
 *
 * @param detail      the answer to the commenter
 * @param duplicateOf the comment that says the same
 * @param motion      the motion that decided; null if the chair did
 * @param change      the change of the text that follows from it, in words or as a pointer
 * @param substantive whether that change is more than editorial
 */
public record Verdict(DispositionKind kind, @Nullable String detail, @Nullable CommentId duplicateOf,
        @Nullable Motion motion, @Nullable String change, boolean substantive) {

    private static final int LONGEST_DETAIL = 4000;

    static final Verdict WITHDRAWN = new Verdict(DispositionKind.WITHDRAWN_BY_COMMENTER, null, null, null, null, false);

    /** All that is wrong with it; empty if nothing is. The share is what a motion must reach at least. */
    List<Offence> offences(Fraction share) {
        var offences = new ArrayList<Offence>();
        if (kind.needsDetail() && detail == null) {
            offences.add(Offence.of("/detail", "disposition-says-why", null,
                    "an answer to the commenter: the disposition is " + kind));
        }
        PlainText.offence("/detail", detail).ifPresent(offences::add);
        PlainText.offence("/resultingChange", change).ifPresent(offences::add);
        if (detail != null && detail.length() > LONGEST_DETAIL) {
            offences.add(Offence.of("/detail", "range", detail.length() + " characters", "at most " + LONGEST_DETAIL));
        }
        if ((kind == DispositionKind.DUPLICATE_OF) != (duplicateOf != null)) {
            offences.add(Offence.of("/duplicateOf", "disposition-fits-kind",
                    duplicateOf == null ? null : duplicateOf.value(),
                    kind == DispositionKind.DUPLICATE_OF
                            ? "the comment that says the same"
                            : "no such member with " + kind));
        }
        if (kind == DispositionKind.WITHDRAWN_BY_COMMENTER) {
            offences.add(Offence.of("/kind", "disposition-fits-kind", kind.name(),
                    "another disposition; only who made the comment takes it back"));
        }
        if (kind.needsMotion() && motion == null) {
            offences.add(Offence.of("/motion", "needs-motion", null,
                    "the motion by which at least %s of the committee found so".formatted(share)));
        }
        if (motion != null) {
            offences.addAll(kind.needsMotion() ? motion.offences(Comparison.AT_LEAST, share) : motion.offences());
        }
        return offences;
    }
}
