package org.packstd.submissions.proceedings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;

/** What happens to a ballot that is on its way: it is called back, put off, or shown to the voters once more. */
public final class RunBallot {

    private final Proceedings proceedings;
    private final BallotPapers papers;
    private final Represented represented;
    private final Guard guard;
    private final SubmissionIds ids;
    private final Clock clock;

    public RunBallot(Proceedings proceedings, BallotPapers papers, Represented represented, Guard guard,
            SubmissionIds ids, Clock clock) {
        this.proceedings = proceedings;
        this.papers = papers;
        this.represented = represented;
        this.guard = guard;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Calls the ballot back; votes that were cast are kept with it and never counted. Without the chair's consent only before
     * a vote was begun: it is noted at the submission before it is cast, so either the recall sees it, or is judged again
     * because of it, or the vote finds the ballot recalled.
     */
    public Submission recall(SubmissionId id, String reason, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.RECALL, id, caller, ifMatch,
                (found, now) -> ((Balloting.BallotOpen) found).recall(now).because(reason));
    }

    /** Puts the end off by the days of the policy, since too few have voted. */
    public Submission extend(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.EXTEND, id, caller, ifMatch, (found, now) -> {
            var voting = (Ability.Voting) found;
            var policy = Objects.requireNonNull(guard.policyOf(found));
            var days = policy.process().extensionDays();
            return voting.extend(policy.window().closing(voting.ballot().terms().closesAt(), days), now);
        });
    }

    /**
     * Shows the voters what changed and which negatives are open. Their votes stand until they change them.
     *
     * @param asked when it closes; null for the days of the policy
     */
    public Submission recirculate(SubmissionId id, String coverLetter, @Nullable Instant asked, Caller caller,
            IfMatch ifMatch) {
        return proceedings.give(Action.RECIRCULATE, id, caller, ifMatch,
                found -> recirculate((Balloting.NegativeResolution) found, coverLetter, asked, caller, ifMatch));
    }

    private Submission recirculate(Balloting.NegativeResolution found, String coverLetter, @Nullable Instant asked,
            Caller caller, IfMatch ifMatch) {
        var now = clock.instant();
        var policy = Objects.requireNonNull(guard.policyOf(found));
        var days = policy.process().recirculationDays();
        var closesAt = asked == null ? policy.window().closing(now, days) : asked;
        OpenBallot.offWindow(closesAt, policy.window().earliest(now, days), now).ifPresent(offence -> {
            throw Problem.ruleViolated(List.of(offence));
        });

        var former = found.ballot().terms();
        var snapshot = new SnapshotId(found.nextBallot() + "-" + ids.ulid());
        papers.carry(former.snapshot(), snapshot);
        represented.carry(former.snapshot(), snapshot);
        var terms = new Terms(found.nextBallot(), former.policy(), former.policyVersion(),
                Objects.requireNonNull(found.report().contentHash()), snapshot, former.electorate(), now,
                policy.window().endOfDay(closesAt).truncatedTo(ChronoUnit.MILLIS)).asRecirculation();
        try {
            var again = found.recirculate(terms, coverLetter, now).decidedBy(caller.subject());
            return proceedings.save(again, caller, ifMatch);
        } catch (Problem stale) {
            papers.takeBack(former.snapshot(), snapshot);
            represented.discard(snapshot);
            throw stale;
        }
    }
}
