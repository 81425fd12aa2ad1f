package org.packstd.submissions.voting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.VoteListener;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.permission.Standing;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submissions;

/**
 * Closes a ballot and counts it: by command of a secretary, or because its time is over. A ballot whose policy this instance
 * does not know is left to one that does.
 */
public final class CloseBallot {

    private final Ballots ballots;
    private final Submissions submissions;
    private final BallotPapers papers;
    private final Policies policies;
    private final Guard guard;
    private final List<VoteListener> listeners;
    private final Clock clock;

    public CloseBallot(Ballots ballots, Submissions submissions, BallotPapers papers, Policies policies, Guard guard,
            List<VoteListener> listeners, Clock clock) {
        this.ballots = ballots;
        this.submissions = submissions;
        this.papers = papers;
        this.policies = policies;
        this.guard = guard;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /** By command. */
    public Ballots.Found close(BallotId id, Caller caller, IfMatch ifMatch) {
        var found = ballots.find(id);
        Permissions.demandRight(Action.CLOSE, caller, found.submission());
        ifMatch.demand(found.submission().dossier().version());
        var standing = new Standing(found.seen().returned(), false, clock.instant());
        if (!found.isPresent()) {
            throw Permissions.stands(Hurdle.BALLOT_ENDED.with(id));
        }
        guard.demand(Action.CLOSE, caller, found.submission(), standing);
        var terms = found.ballot().terms();
        var policy = policies.require(terms);
        var closed = ((Ability.Voting) found.submission()).closeBallot(clock.instant());
        if (!submissions.change(closed, Actor.of(caller))) {
            throw ifMatch.stale("a newer one");
        }
        count((Balloting.BallotClosed) closed.entered(), policy);
        return ballots.find(id);
    }

    /** Because its time is over, or puts it off if it lacks returns; another instance may have been quicker. */
    public void closeWhenOver(Ability.Voting open) {
        var now = clock.instant();
        var terms = open.ballot().terms();
        var policy = policies.of(terms).orElse(null);
        if (policy == null || !terms.isOverAt(now)) {
            return;
        }
        if (terms.extensions() < policy.process().extensions()
                && policy.callsForExtension(papers.counts(terms.snapshot()))) {
            submissions.change(open.extend(later(terms, policy, now), now));
            return;
        }
        var closed = open.closeBallot(now);
        if (submissions.change(closed)) {
            count((Balloting.BallotClosed) closed.entered(), policy);
        }
    }

    /** The days of an extension follow on the end; on now if nobody was there to extend it then. */
    private static Instant later(Terms terms, Policy policy, Instant now) {
        var days = policy.process().extensionDays();
        var after = policy.window().closing(terms.closesAt(), days);
        return after.isAfter(now) ? after : policy.window().closing(now, days);
    }

    /** Seals and counts; another instance may have been quicker, and came to the same result. */
    public void count(Balloting.BallotClosed closed) {
        policies.of(closed.ballot().terms()).ifPresent(policy -> count(closed, policy));
    }

    private void count(Balloting.BallotClosed closed, Policy policy) {
        var terms = closed.ballot().terms();
        papers.seal(terms.snapshot());
        listeners.forEach(listener -> listener.sealed(terms));
        submissions.change(closed.tallied(policy.decide(papers.sealedCounts(terms.snapshot())), clock.instant()));
    }
}
