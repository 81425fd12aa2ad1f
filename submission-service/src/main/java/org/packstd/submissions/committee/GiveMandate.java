package org.packstd.submissions.committee;

import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/**
 * Says who casts the vote of an organisation. The first to be designated is named by an admin; who is designated hands over,
 * names an alternate or delegates by themselves.
 */
public final class GiveMandate {

    private final Committees committees;
    private final Organisations organisations;
    private final Mandates mandates;
    private final Clock clock;

    public GiveMandate(Committees committees, Organisations organisations, Mandates mandates, Clock clock) {
        this.committees = committees;
        this.organisations = organisations;
        this.mandates = mandates;
        this.clock = clock;
    }

    /**
     * Gives or changes, and returns the mandate as it is afterwards.
     *
     * @throws Problem 403 for whom it is not, 404 if there is no such committee or organisation, 422 for a delegation to the
     *                 organisation itself or to one that is unknown
     */
    public Mandate give(Mandate wanted, Caller caller, @Nullable String ifMatch) {
        if (committees.find(wanted.committee()).isEmpty()) {
            throw Problem.notFound("committeeId", wanted.committee(), "plenary, or one of GET /committees");
        }
        if (organisations.find(wanted.organisation()).isEmpty()) {
            throw Problem.notFound("organisation", wanted.organisation(), "an organisation of GET /organisations");
        }
        demandRight(wanted, caller);
        check(wanted);
        return mandates.put(wanted, ifMatch);
    }

    /** Whether the caller may change a mandate as it is. */
    public boolean mayGive(Mandate known, Caller caller) {
        return mayGiveTheFirst(caller) || known.organisation().equals(caller.organisation())
                && known.designates(caller, clock.instant());
    }

    /** Whether the caller may say who votes for an organisation that has said nothing. */
    public boolean mayGiveTheFirst(Caller caller) {
        return caller.is(Role.ADMIN);
    }

    private void demandRight(Mandate wanted, Caller caller) {
        if (!mayGive(mandates.given(wanted.committee(), wanted.organisation()), caller)) {
            throw Problem.forbidden("sub: %s (expected: an admin, or the designated voter of %s)"
                    .formatted(caller.subject(), wanted.organisation()));
        }
    }

    private void check(Mandate wanted) {
        var offences = new ArrayList<Offence>();
        var designation = wanted.designation();
        if (designation != null && designation.voter().equals(designation.alternate())) {
            offences.add(Offence.of("/designation/alternate", "alternate-is-another", designation.alternate(),
                    "somebody else than the voter"));
        }
        var delegation = wanted.delegation();
        if (delegation != null && delegation.organisation().equals(wanted.organisation())) {
            offences.add(Offence.of("/delegation/organisation", "delegation-to-another", delegation.organisation(),
                    "another organisation; persons of your own are designated"));
        } else if (delegation != null && organisations.find(delegation.organisation()).isEmpty()) {
            offences.add(Offence.of("/delegation/organisation", "organisation-known", delegation.organisation(),
                    "an organisation of GET /organisations"));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }
}
