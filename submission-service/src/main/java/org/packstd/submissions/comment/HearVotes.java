package org.packstd.submissions.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.VoteListener;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;

/** Who no longer disapproves no longer insists. */
public final class HearVotes implements VoteListener {

    private final Submissions submissions;
    private final Comments comments;
    private final BallotPapers papers;
    private final Represented represented;
    private final Clock clock;

    public HearVotes(Submissions submissions, Comments comments, BallotPapers papers, Represented represented,
            Clock clock) {
        this.submissions = submissions;
        this.comments = comments;
        this.papers = papers;
        this.represented = represented;
        this.clock = clock;
    }

    /** What was said in earlier rounds is for everybody to see: changing it now would tell how the vote stands. */
    @Override
    public void cast(Terms terms, Voter voter, Position position, Caller caller) {
        if (position != Position.DISAPPROVE) {
            var inForce = inForce(terms);
            goingWith(terms, voter, inForce).forEach(whose -> comments.clearMust(inForce.submission(), whose,
                    terms.id(), cleared(terms, whose.organisation(), Actor.of(caller), clock.instant())));
        }
    }

    @Override
    public void turned(Terms terms, Voter voter, Position position, Caller caller) {
        if (position != Position.DISAPPROVE) {
            var inForce = inForce(terms);
            goingWith(terms, voter, inForce).forEach(whose -> clear(terms, whose, inForce, Actor.of(caller)));
        }
    }

    @Override
    public void sealed(Terms terms) {
        var inForce = inForce(terms);
        var insisting = papers.voters(terms.snapshot(), null, 1).stream().anyMatch(Voter::isPerson)
                ? comments.insistingPersons(inForce).stream()
                : comments.insisting(inForce).stream().map(Voter::of);
        insisting.filter(whose -> gaveWay(terms, whose))
                .forEach(whose -> clear(terms, whose, inForce, Actor.SYSTEM));
    }

    private void clear(Terms terms, Voter whose, InForce inForce, Actor actor) {
        comments.clearMust(inForce, whose, cleared(terms, whose.organisation(), actor, clock.instant()));
    }

    private InForce inForce(Terms terms) {
        var id = SubmissionId.parse(terms.id().submission());
        return InForce.of(submissions.find(id).orElseThrow());
    }

    /** With whose words a vote goes: of a person their own, of who speaks for a group those of all of it that insist. */
    private Stream<Voter> goingWith(Terms terms, Voter voter, InForce inForce) {
        return voter.isPerson()
                ? Stream.of(voter)
                : comments.insisting(inForce).stream()
                        .filter(organisation -> voter.organisation().equals(speaker(terms, organisation)))
                        .map(Voter::of);
    }

    /** Who casts the vote that goes with what an organisation says. */
    private String speaker(Terms terms, String organisation) {
        return represented.by(terms.snapshot(), organisation).orElse(organisation);
    }

    private boolean gaveWay(Terms terms, Voter whose) {
        var unit = whose.isPerson() ? whose.unit() : speaker(terms, whose.organisation());
        var paper = papers.find(terms.snapshot(), unit);
        return paper.isEmpty()
                ? whose.isPerson() // who has no vote of their own disapproves of nothing
                : paper.get().vote() != null && !paper.get().disapproves();
    }

    static Act cleared(Terms terms, String organisation, Actor actor, Instant at) {
        return new Act("comment.must-cleared", actor, at, null,
                Map.of("ballot", terms.id().toString(), "organisation", organisation));
    }
}
