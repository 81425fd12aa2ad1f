package org.packstd.submissions.proceedings;

import org.packstd.submissions.organisation.Organisation;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.security.Caller;
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

    /**
     * Starts a draft under an identifier that was reserved for it; repeating it finds the draft of the first time.
     *
     * @throws Problem 409 for an organisation that is not in good standing
     */
    public Submission draft(SubmissionId reserved, Proposal proposal, Caller caller) {
        var organisation = caller.requireOrganisation();
        organisations.find(organisation).map(Organisation::entry).filter(entry -> !entry.goodStanding())
                .ifPresent(_ -> {
                    throw Problem.stateForbids("organisation: %s is not in good standing (expected: one that is)"
                            .formatted(organisation));
                });
        return proceedings.draft(reserved, proposal, iprPolicy, caller);
    }
}
