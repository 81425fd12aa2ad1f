package org.packstd.submissions.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.VoteListener;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;

/** Who no longer disapproves no longer insists. */
public final class HearVotes implements VoteListener {

    private static final int MOST = RecirculationScope.MOST_NEGATIVES;

    private final Comments comments;
    private final BallotPapers papers;
    private final Clock clock;

    public HearVotes(Comments comments, BallotPapers papers, Clock clock) {
        this.comments = comments;
        this.papers = papers;
        this.clock = clock;
    }

    /** What was said in earlier rounds is for everybody to see: changing it now would tell how the vote stands. */
    @Override
    public void cast(BallotId ballot, String organisation, Position position, Caller caller) {
        if (position != Position.DISAPPROVE) {
            comments.clearMust(SubmissionId.parse(ballot.submission()), organisation, ballot,
                    cleared(ballot.toString(), organisation, Actor.of(caller), clock.instant()));
        }
    }

    @Override
    public void turned(BallotId ballot, String organisation, Position position, Caller caller) {
        if (position != Position.DISAPPROVE) {
            comments.clearMust(SubmissionId.parse(ballot.submission()), organisation,
                    cleared(ballot.toString(), organisation, Actor.of(caller), clock.instant()));
        }
    }

    @Override
    public void sealed(Terms terms) {
        var submission = SubmissionId.parse(terms.id().submission());
        comments.mustBeSatisfied(submission, MOST).stream().map(Comment::organisation).distinct()
                .filter(organisation -> gaveWay(terms, organisation))
                .forEach(organisation -> comments.clearMust(submission, organisation,
                        cleared(terms.id().toString(), organisation, Actor.SYSTEM, clock.instant())));
    }

    private boolean gaveWay(Terms terms, String organisation) {
        return papers.find(terms.snapshot(), organisation)
                .map(paper -> paper.vote() != null && paper.vote().position() != Position.DISAPPROVE)
                .orElse(false);
    }

    static Act cleared(String ballot, String organisation, Actor actor, Instant at) {
        return new Act("comment.must-cleared", actor, at, null, Map.of("ballot", ballot, "organisation", organisation));
    }
}
