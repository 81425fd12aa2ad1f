package org.packstd.submissions.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Paper;
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
            comments.insisting(inForce).stream().filter(organisation -> goesWith(terms, voter, organisation))
                    .forEach(organisation -> comments.clearMust(inForce.submission(), organisation, terms.id(),
                            cleared(terms, organisation, Actor.of(caller), clock.instant())));
        }
    }

    @Override
    public void turned(Terms terms, Voter voter, Position position, Caller caller) {
        if (position != Position.DISAPPROVE) {
            clear(terms, organisation -> goesWith(terms, voter, organisation), Actor.of(caller));
        }
    }

    @Override
    public void sealed(Terms terms) {
        clear(terms, organisation -> gaveWay(terms, organisation), Actor.SYSTEM);
    }

    private void clear(Terms terms, Predicate<String> which, Actor actor) {
        var inForce = inForce(terms);
        comments.insisting(inForce).stream().filter(which).forEach(organisation -> comments.clearMust(inForce,
                organisation, cleared(terms, organisation, actor, clock.instant())));
    }

    private InForce inForce(Terms terms) {
        var id = SubmissionId.parse(terms.id().submission());
        return InForce.of(submissions.find(id).orElseThrow());
    }

    /** Who casts the vote that goes with what an organisation says. */
    private String speaker(Terms terms, String organisation) {
        return represented.by(terms.snapshot(), organisation).orElse(organisation);
    }

    /** Whether the vote goes with what the organisation says, and no other that goes with it disapproves. */
    private boolean goesWith(Terms terms, Voter voter, String organisation) {
        return voter.organisation().equals(speaker(terms, organisation))
                && (!voter.isPerson() || papers.of(terms.snapshot(), voter.organisation()).stream()
                        .noneMatch(Paper::disapproves));
    }

    private boolean gaveWay(Terms terms, String organisation) {
        var all = papers.of(terms.snapshot(), speaker(terms, organisation));
        return all.stream().anyMatch(paper -> paper.vote() != null) && all.stream().noneMatch(Paper::disapproves);
    }

    static Act cleared(Terms terms, String organisation, Actor actor, Instant at) {
        return new Act("comment.must-cleared", actor, at, null,
                Map.of("ballot", terms.id().toString(), "organisation", organisation));
    }
}
