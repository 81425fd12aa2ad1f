package org.packstd.submissions.committee;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.Versioned;
import org.packstd.submissions.organisation.Period;
import org.packstd.submissions.security.Caller;

/**
 * Who casts the vote of an organisation in a committee. As long as nobody is designated, any of its members does.
 *
 * @param version one more with every change, from 1
 */
public record Mandate(String committee, String organisation, @Nullable Designation designation,
        @Nullable Delegation delegation, long version) implements Versioned<Mandate> {

    /**
     * Who speaks for the organisation, by the subjects of their tokens.
     *
     * @param alternate acts when the voter is away; both may act, and the last vote counts
     */
    public record Designation(String voter, @Nullable String alternate, Period period) {

        boolean names(Caller caller) {
            return caller.subject().equals(voter) || caller.subject().equals(alternate);
        }
    }

    /**
     * Somebody of another organisation who votes on behalf of this one for a time.
     *
     * @param organisation whom they come from
     */
    public record Delegation(String subject, String organisation, Period period) {

        boolean names(Caller caller) {
            return caller.subject().equals(subject) && organisation.equals(caller.organisation());
        }
    }

    public static String key(String committee, String organisation) {
        return committee + "|" + organisation;
    }

    /** A mandate that names nobody. */
    public static Mandate none(String committee, String organisation) {
        return new Mandate(committee, organisation, null, null, 0);
    }

    @Override
    public String key() {
        return key(committee, organisation);
    }

    @Override
    public Mandate withVersion(long other) {
        return new Mandate(committee, organisation, designation, delegation, other);
    }

    /**
     * Who casts the vote at this instant, by the subjects of their tokens: who is designated, the alternate, and to whom it is
     * delegated. None of the first two leaves it to any member of the organisation.
     */
    public Set<String> castersAt(Instant now) {
        var casters = new TreeSet<String>();
        if (designation != null && designation.period.holdsAt(now)) {
            casters.add(designation.voter());
            Optional.ofNullable(designation.alternate()).ifPresent(casters::add);
        }
        if (delegation != null && delegation.period.holdsAt(now)) {
            casters.add(delegation.subject());
        }
        return casters;
    }

    /** Whether somebody is designated at this instant, so that nobody else of the organisation votes. */
    public boolean isDesignatedAt(Instant now) {
        return designation != null && designation.period.holdsAt(now);
    }

    /** Whether the caller is the voter or the alternate at this instant. */
    public boolean designates(Caller caller, Instant now) {
        return designation != null && designation.period.holdsAt(now) && designation.names(caller);
    }

    /** Whether the caller votes on behalf of the organisation at this instant. */
    public boolean delegatesTo(Caller caller, Instant now) {
        return delegation != null && delegation.period.holdsAt(now) && delegation.names(caller);
    }
}
