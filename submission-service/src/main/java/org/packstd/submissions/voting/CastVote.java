package org.packstd.submissions.voting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Choices;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Said;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.VoteListener;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.electorate.Voices;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.permission.Standing;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Balloting;

/** One voter, one vote, changeable until the ballot closes; after that a disapproval may give way once, if the policy lets it. */
public final class CastVote {

    private final Ballots ballots;
    private final BallotPapers papers;
    private final Voices voices;
    private final Policies policies;
    private final Guard guard;
    private final List<VoteListener> listeners;
    private final Clock clock;

    public CastVote(Ballots ballots, BallotPapers papers, Voices voices, Policies policies, Guard guard,
            List<VoteListener> listeners, Clock clock) {
        this.ballots = ballots;
        this.papers = papers;
        this.voices = voices;
        this.policies = policies;
        this.guard = guard;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /**
     * Casts or changes the vote of a unit, by whoever may cast it.
     *
     * @return the paper as it counts now; casting again what was cast changes nothing
     */
    public Paper cast(BallotId id, String unit, Said said, Caller caller) {
        var now = clock.instant();
        var found = ballots.locate(id);
        var terms = found.ballot().terms();
        var paper = papers.find(terms.snapshot(), unit).orElse(null);
        if (paper != null && paper.voter().isPerson()) {
            demandSelf(paper.voter(), caller);
        } else {
            voices.demandCast(terms.snapshot(), committeeOf(found), unit, caller, now);
        }
        if (!found.isPresent()) {
            throw closed(terms);
        }
        var vote = vote(said, paper, caller, now);
        if (paper != null && found.submission() instanceof Balloting.NegativeResolution) {
            Permissions.demandRight(Action.VOTE, caller, found.submission());
            var turned = turn(terms, paper, vote);
            listeners.forEach(listener -> listener.turned(terms, turned.voter(), vote.position(), caller));
            return turned;
        }
        guard.demand(Action.VOTE, caller, found.submission(), new Standing(0, paper != null, now));
        choices(terms).demand(vote);
        var blank = Objects.requireNonNull(paper, "who has no paper may not vote");
        if (!blank.sealed() && blank.vote() != null && vote.saysTheSameAs(blank.vote())) {
            return heard(terms, blank, vote, caller);
        }
        if (!ballots.noteVote(found)) {
            throw closed(terms);
        }
        return heard(terms, papers.cast(terms.snapshot(), blank.voter(), vote).orElseThrow(() -> closed(terms)), vote,
                caller);
    }

    /** Also when nothing changed, so that a listener who missed it the first time hears it now. */
    private Paper heard(Terms terms, Paper paper, Vote vote, Caller caller) {
        listeners.forEach(listener -> listener.cast(terms, paper.voter(), vote.position(), caller));
        return paper;
    }

    private static Vote vote(Said said, @Nullable Paper paper, Caller caller, Instant now) {
        var from = caller.organisation();
        var delegated = paper != null && !paper.organisation().equals(from);
        return new Vote(said.position(), said.comment(), said.reason(), now, caller.subject(),
                delegated ? from : null, false);
    }

    /** The count of the closed round stays what it is. */
    private Paper turn(Terms terms, Paper paper, Vote vote) {
        if (paper.turned() != null && vote.saysTheSameAs(paper.turned())) {
            return paper;
        }
        choices(terms).demandTurn(paper, vote);
        return papers.turn(terms.snapshot(), paper.voter(), vote).orElseThrow(() -> closed(terms));
    }

    private Choices choices(Terms terms) {
        return policies.require(terms).choices();
    }

    /** What a unit has cast, for those whose vote it is. */
    public Paper find(BallotId id, String unit, Caller caller) {
        var found = ballots.locate(id);
        var snapshot = found.ballot().terms().snapshot();
        var known = papers.find(snapshot, unit);
        if (known.isPresent() && known.get().voter().isPerson()) {
            demandSelf(known.get().voter(), caller);
        } else {
            voices.demandKnow(snapshot, committeeOf(found), unit, caller, clock.instant());
        }
        return known
                .filter(paper -> paper.vote() != null)
                .orElseThrow(() -> Problem.notFound("organisation", unit, "one that has voted in " + id));
    }

    /** Persons who vote have nobody vote for them. */
    private static void demandSelf(Voter voter, Caller caller) {
        if (!voter.unit().equals(caller.subject())) {
            throw Problem.forbidden("sub: %s (expected: the person whose vote it is)".formatted(caller.subject()));
        }
    }

    private static String committeeOf(Ballots.Located found) {
        return Committee.idOf(found.submission().dossier().committee());
    }

    private static Problem closed(Terms terms) {
        return Permissions.stands(Hurdle.BALLOT_NOT_OPEN.with(terms.id()));
    }
}
