package org.packstd.submissions.voting;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Standing;

/** One organisation, one vote, changeable until the ballot closes. */
public final class CastVote {

    private final Ballots ballots;
    private final BallotPapers papers;
    private final Guard guard;
    private final Clock clock;

    public CastVote(Ballots ballots, BallotPapers papers, Guard guard, Clock clock) {
        this.ballots = ballots;
        this.papers = papers;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Casts or changes the vote of the caller's organisation.
     *
     * @return the paper as it counts now; casting again what was cast changes nothing
     */
    public Paper cast(BallotId id, String organisation, Position position, @Nullable String comment, Caller caller) {
        refuseOthers(organisation, caller);
        var now = clock.instant();
        var found = ballots.find(id);
        var terms = found.ballot().terms();
        if (!found.isPresent()) {
            throw closed(terms);
        }
        var paper = papers.find(terms.snapshot(), organisation).orElse(null);
        guard.demand(Action.VOTE, caller, found.submission(),
                new Standing(found.seen().returned(), paper != null, now));
        var vote = new Vote(position, comment, now, caller.subject());
        if (paper != null && !paper.sealed() && paper.vote() != null && vote.saysTheSameAs(paper.vote())) {
            return paper;
        }
        return papers.cast(terms.snapshot(), organisation, vote).orElseThrow(() -> closed(terms));
    }

    /** What the caller's own organisation has cast. */
    public Paper find(BallotId id, String organisation, Caller caller) {
        refuseOthers(organisation, caller);
        return papers.find(ballots.find(id).ballot().terms().snapshot(), organisation)
                .filter(paper -> paper.vote() != null)
                .orElseThrow(() -> Problem.notFound("organisation", organisation, "one that has voted in " + id));
    }

    private static void refuseOthers(String organisation, Caller caller) {
        var own = caller.requireOrganisation();
        if (!own.equals(organisation)) {
            throw Problem.forbidden("organisation: %s (expected: %s, your own)".formatted(organisation, own));
        }
    }

    private static Problem closed(Terms terms) {
        return Problem.stateForbids("ballot: %s takes no more votes (expected: an open ballot)".formatted(terms.id()));
    }
}
