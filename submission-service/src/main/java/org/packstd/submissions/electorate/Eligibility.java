package org.packstd.submissions.electorate;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Fraction;
import org.packstd.submissions.committee.MembershipClass;

/**
 * What a policy asks of an electorate.
 *
 * @param classes      classes of members that are asked
 * @param largestShare most units of one interest category, as a share of all; null for any
 * @param draftersVote whether who proposed the text may vote on it
 */
public record Eligibility(Set<MembershipClass> classes, @Nullable Fraction largestShare, boolean draftersVote) {

    /** Everybody with a right to vote, whoever proposed. */
    public static final Eligibility USUAL = new Eligibility(
            EnumSet.of(MembershipClass.P_MEMBER, MembershipClass.VOTING), null, true);

    public Eligibility {
        classes = Set.copyOf(classes);
    }
}
