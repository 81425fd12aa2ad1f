package org.packstd.submissions.proceedings;

import java.time.Duration;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** What happens after the votes are counted: resolution, certification, appeals, publication. */
public final class Judgement {

    private final Proceedings proceedings;
    private final Guard guard;

    public Judgement(Proceedings proceedings, Guard guard) {
        this.proceedings = proceedings;
        this.guard = guard;
    }

    /** Everything that the ballot left open is answered. */
    public Submission conclude(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.CONCLUDE, id, caller, ifMatch,
                (found, now) -> ((Balloting.NegativeResolution) found).conclude(now).decidedBy(caller.subject()));
    }

    /** Certifies; where the policy gives days for appeals it is published only after them, by command. */
    public Submission certify(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.CERTIFY, id, caller, ifMatch,
                (found, now) -> ((Deciding.ProceduralReview) found)
                        .certify(appealWindow(found), now).decidedBy(caller.subject()));
    }

    private Duration appealWindow(Submission found) {
        var policy = guard.policyOf(found);
        return policy == null ? Duration.ZERO : Duration.ofDays(policy.process().appealDays());
    }

    /** @param sendBack whether the committee may mend it, rather than it being refused for good */
    public Submission refuse(SubmissionId id, String reason, boolean sendBack, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.REFUSE, id, caller, ifMatch, (found, now) -> {
            var reviewed = (Deciding.ProceduralReview) found;
            return (sendBack ? reviewed.sendBack(now).because(reason) : reviewed.refuse(reason, now))
                    .decidedBy(caller.subject());
        });
    }

    public Submission publish(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.PUBLISH, id, caller, ifMatch,
                (found, now) -> ((Deciding.Approved) found).release(now));
    }

    public Submission appeal(SubmissionId id, String text, String remedy, Caller caller, IfMatch ifMatch) {
        var organisation = caller.requireOrganisation();
        return proceedings.perform(Action.APPEAL, id, caller, ifMatch,
                (found, now) -> ((Ability.Appealable) found)
                        .appeal(new Appeal(organisation, text, remedy, now), now).because(text));
    }

    public Submission decideAppeal(SubmissionId id, boolean upheld, String reason, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.DECIDE_APPEAL, id, caller, ifMatch, (found, now) -> {
            var appealed = (Resting.Appealed) found;
            return (upheld ? appealed.uphold(now) : appealed.dismiss(now)).because(reason);
        });
    }
}
