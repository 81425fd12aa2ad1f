package org.packstd.submissions.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.VoteListener;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;

/** Who no longer disapproves no longer insists. */
public final class HearVotes implements VoteListener {

    private final Comments comments;
    private final Clock clock;

    public HearVotes(Comments comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    @Override
    public void cast(BallotId ballot, String organisation, Position position, Caller caller) {
        if (position != Position.DISAPPROVE) {
            comments.clearMust(SubmissionId.parse(ballot.submission()), organisation,
                    cleared(ballot.toString(), organisation, Actor.of(caller), clock.instant()));
        }
    }

    static Act cleared(String ballot, String organisation, Actor actor, Instant at) {
        return new Act("comment.must-cleared", actor, at, null, Map.of("ballot", ballot, "organisation", organisation));
    }
}
