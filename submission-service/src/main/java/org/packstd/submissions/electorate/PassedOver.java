package org.packstd.submissions.electorate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom one would look for in an electorate and who has no vote of their own in it.
 *
 * @param person     null for an organisation as a whole
 * @param instead    where the vote is: with whom the organisation belongs together, or the other member of the person
 */
public record PassedOver(String organisation, @Nullable String person, Ground ground, @Nullable String instead) {

    /** Why. */
    public enum Ground {
        /** It belongs together with another one, which casts the vote of both. */
        REPRESENTED,
        /** It proposed the text, or belongs together with who did, and the policy lets these not vote. */
        PROPOSES,
        /** Its class of membership is not asked by the policy. */
        CLASS_NOT_ASKED,
        /** It takes part without a vote. */
        NO_VOTE,
        /** National bodies vote, and it is none. */
        NO_NATIONAL_BODY,
        /** Persons vote, and it named none. */
        NO_PERSONS,
        /** The person votes for another member already. */
        VOTES_ELSEWHERE
    }

    static PassedOver of(String organisation, Ground ground) {
        return new PassedOver(organisation, null, ground, null);
    }

    static PassedOver representedBy(String organisation, String unit) {
        return new PassedOver(organisation, null, Ground.REPRESENTED, unit);
    }
}
