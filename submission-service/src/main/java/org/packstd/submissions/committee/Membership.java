package org.packstd.submissions.committee;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.Versioned;
import org.packstd.submissions.organisation.Period;

/**
 * That an organisation is a member of a committee for a time.
 *
 * @param interest null if it was not said
 * @param persons  who votes where persons vote, as tokens name them, in their order; at most 50
 * @param version  one more with every change, from 1
 */
public record Membership(String committee, String organisation, MembershipClass membershipClass,
        @Nullable Interest interest, List<String> persons, Period period,
        long version) implements Versioned<Membership> {

    public Membership {
        persons = List.copyOf(persons);
    }

    public static String key(String committee, String organisation) {
        return committee + "|" + organisation;
    }

    @Override
    public String key() {
        return key(committee, organisation);
    }

    @Override
    public Membership withVersion(long other) {
        return new Membership(committee, organisation, membershipClass, interest, persons, period, other);
    }
}
