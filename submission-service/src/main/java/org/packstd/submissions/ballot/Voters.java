package org.packstd.submissions.ballot;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a policy lets vote. It is read when an electorate is made; the electorate then stays as it was frozen.
 *
 * @param eligible             membership classes that vote; empty for everybody who has a vote at all
 * @param negativesOnly        membership classes that are in the electorate and count only where negatives are counted
 * @param maximumCategoryShare of the electorate that one interest category may have
 * @param excludesDrafters     whether who drafted the text has no vote
 * @param maximumDraftersShare of the electorate that the drafters' organisations may have
 */
public record Voters(Unit unit, Set<String> eligible, Set<String> negativesOnly,
        @Nullable Fraction maximumCategoryShare, boolean excludesDrafters, @Nullable Fraction maximumDraftersShare) {

    /** Every organisation that votes, one vote each. */
    public static final Voters EVERYBODY = new Voters(Unit.ORGANISATION, Set.of(), Set.of(), null, false, null);

    /** Who has one vote. */
    public enum Unit {
        ORGANISATION,
        NATIONAL_BODY,
        PERSON
    }

    public Voters {
        eligible = Set.copyOf(eligible);
        negativesOnly = Set.copyOf(negativesOnly);
    }
}
