package org.packstd.submissions.proceedings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Process;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Assurance;
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

    /**
     * Certifies; where the policy gives days for appeals it is published only after them, by command.
     *
     * @param assurances what was looked into; all of them, where the policy has steps around the ballot
     * @param motion     of the second body; needed where that is a board
     */
    public Submission certify(SubmissionId id, Set<Assurance> assurances, @Nullable Motion motion, Caller caller,
            IfMatch ifMatch) {
        return proceedings.perform(Action.CERTIFY, id, caller, ifMatch, (found, now) -> {
            var process = processOf(found);
            demandAll(assurances, motion, process);
            return ((Deciding.ProceduralReview) found).certify(Duration.ofDays(process.appealDays()), now)
                    .decidedBy(caller.subject(), motion, assurances);
        });
    }

    private static void demandAll(Set<Assurance> assurances, @Nullable Motion motion, Process process) {
        var offences = new ArrayList<Offence>();
        var missing = EnumSet.allOf(Assurance.class);
        missing.removeAll(assurances);
        if (!process.equals(Process.NONE) && !missing.isEmpty()) {
            offences.add(Offence.of("/assurances", "checklist-complete", new TreeSet<>(assurances).toString(),
                    "%s too, once each was looked into; or refuse".formatted(missing)));
        }
        if (motion != null) {
            offences.addAll(motion.offences());
        } else if (process.secondBody() == Process.SecondBody.BOARD) {
            offences.add(Offence.of("/motion", "needs-motion", null,
                    "the motion by which the board, which is the second body of the policy, agreed"));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private Process processOf(Submission found) {
        var policy = guard.policyOf(found);
        return policy == null ? Process.NONE : policy.process();
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
