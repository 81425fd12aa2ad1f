package org.packstd.submissions.electorate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Fraction;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Voters;
import org.packstd.submissions.committee.MembershipClass;

/**
 * What a policy asks of an electorate.
 *
 * @param unit         who has one vote
 * @param classes      classes of members that are asked
 * @param largestShare most units of one interest category, as a share of all; null for any
 * @param draftersVote whether who proposed the text may vote on it
 * @param draftersShare most units of who proposed the text, as a share of all; null for any
 */
public record Eligibility(Voters.Unit unit, Set<MembershipClass> classes, @Nullable Fraction largestShare,
        boolean draftersVote, @Nullable Fraction draftersShare) {

    /** Everybody with a right to vote, whoever proposed. */
    public static final Eligibility USUAL = new Eligibility(Voters.Unit.ORGANISATION,
            EnumSet.of(MembershipClass.P_MEMBER, MembershipClass.VOTING), null, true, null);

    /** What this policy asks; where it names no classes, those with a right to vote. */
    public static Eligibility of(Policy policy) {
        var voters = policy.voters();
        var classes = EnumSet.noneOf(MembershipClass.class);
        if (voters.eligible().isEmpty()) {
            classes.addAll(USUAL.classes());
        }
        for (var known : MembershipClass.values()) {
            if (voters.eligible().contains(known.name()) || voters.negativesOnly().contains(known.name())) {
                classes.add(known);
            }
        }
        return new Eligibility(voters.unit(), classes, voters.maximumCategoryShare(), !voters.excludesDrafters(),
                voters.maximumDraftersShare());
    }

    /**
     * Whether it lets vote, or counts the votes of, whom only a committee has: persons, or other classes than the full members
     * that everybody of the plenary is.
     */
    public static boolean needsCommittee(Policy policy) {
        return policy.voters().unit() == Voters.Unit.PERSON
                || !policy.classesMissing(List.of(Electorate.OF_PLENARY)).isEmpty();
    }

    public Eligibility {
        classes = Set.copyOf(classes);
    }
}
