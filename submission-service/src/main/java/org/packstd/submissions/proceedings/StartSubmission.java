package org.packstd.submissions.proceedings;

import org.packstd.submissions.organisation.Organisation;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** Who may propose anything: whoever is not in bad standing, and under the policy on patents of the day. */
public final class StartSubmission {

    private final Proceedings proceedings;
    private final Organisations organisations;
    private final String iprPolicy;

    /** @param iprPolicy version of the policy that is in force, such as {@code 2026-1} */
    public StartSubmission(Proceedings proceedings, Organisations organisations, String iprPolicy) {
        this.proceedings = proceedings;
        this.organisations = organisations;
        this.iprPolicy = iprPolicy;
    }

    /** Whether the caller may propose anything now. */
    public Verdict judge(Caller caller) {
        var organisation = caller.organisation();
        return !caller.is(Role.MEMBER) || organisation == null
                ? new Verdict.Forbidden("role: %s (expected: member of an organisation)".formatted(caller.roles()))
                : standing(organisation);
    }

    private Verdict standing(String organisation) {
        return organisations.find(organisation).map(Organisation::entry).filter(entry -> !entry.goodStanding())
                .<Verdict>map(_ -> new Verdict.Blocked(Hurdle.BAD_STANDING.with(organisation)))
                .orElseGet(Verdict.Allowed::new);
    }

    /**
     * Starts a draft under an identifier that was reserved for it; repeating it finds the draft of the first time.
     *
     * @throws Problem 409 for an organisation that is not in good standing
     */
    public Submission draft(SubmissionId reserved, Proposal proposal, Caller caller) {
        if (standing(caller.requireOrganisation()) instanceof Verdict.Blocked(var hindrance)) {
            throw Permissions.stands(hindrance);
        }
        return proceedings.draft(reserved, proposal, iprPolicy, caller);
    }
}
