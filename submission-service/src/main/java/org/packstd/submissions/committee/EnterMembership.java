package org.packstd.submissions.committee;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/** Makes an organisation a member of a committee, or changes since when, until when and with which rights it is. */
public final class EnterMembership {

    private final Committees committees;
    private final Organisations organisations;
    private final Memberships memberships;

    public EnterMembership(Committees committees, Organisations organisations, Memberships memberships) {
        this.committees = committees;
        this.organisations = organisations;
        this.memberships = memberships;
    }

    /**
     * Enters or changes, and returns the membership as it is known afterwards.
     *
     * @throws Problem 403 for a secretary of another committee, 404 if there is no such committee or organisation, 409 for the
     *                 plenary
     */
    public Membership enter(Membership wanted, Caller caller, @Nullable String ifMatch) {
        var committee = committees.find(wanted.committee())
                .orElseThrow(() -> Problem.notFound("committeeId", wanted.committee(), "one of GET /committees"));
        var secretary = committee.entry().secretary();
        if (!caller.is(Role.ADMIN) && (secretary == null || !secretary.is(caller))) {
            throw Problem.forbidden("sub: %s (expected: the secretary of %s, or an admin)"
                    .formatted(caller.subject(), committee.id()));
        }
        if (committee.isPlenary()) {
            throw Problem.stateForbids(
                    "committeeId: plenary (expected: a committee; of the plenary are all organisations with votes: true)",
                    "全体会议由所有有投票权的组织组成（应为委员会）");
        }
        if (organisations.find(wanted.organisation()).isEmpty()) {
            throw Problem.notFound("organisation", wanted.organisation(), "an organisation of GET /organisations");
        }
        if (wanted.persons().contains(wanted.organisation())) {
            throw Problem.ruleViolated(List.of(Offence.of("/persons", "person-is-no-organisation",
                    wanted.organisation(), "persons by the claim sub of their tokens, which are named otherwise")));
        }
        return memberships.put(wanted, ifMatch);
    }
}
