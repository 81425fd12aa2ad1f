package org.packstd.submissions.sponsor;

import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.Sponsor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;

/**
 * What one caller may do to the invitations of a submission as it stands: whoever was invited answers, the proposer takes back,
 * all while the text may be changed.
 */
public record SponsorRights(Submission submission, Caller caller) {

    public Verdict judge(SponsorAction action, Sponsor sponsor) {
        var right = right(action, sponsor.organisation());
        if (!(right instanceof Verdict.Allowed) || submission instanceof Ability.Editable) {
            return right;
        }
        return new Verdict.Blocked(Hurdle.STATE_EDITABLE.with(submission.state()));
    }

    private Verdict right(SponsorAction action, String invited) {
        var whose = switch (action) {
            case CONFIRM, DECLINE -> invited;
            case TAKE_BACK -> submission.dossier().organisation();
        };
        return caller.is(Role.MEMBER) && whose.equals(caller.organisation())
                ? new Verdict.Allowed()
                : new Verdict.Forbidden("org: %s (expected: %s)".formatted(caller.organisation(), whose));
    }

    /** @throws Problem 403 if it is not this caller's, however the submission stands */
    void demandRight(SponsorAction action, String invited) {
        if (right(action, invited) instanceof Verdict.Forbidden(var reason)) {
            throw Problem.forbidden(reason);
        }
    }
}
