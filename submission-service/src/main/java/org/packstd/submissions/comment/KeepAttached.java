package org.packstd.submissions.comment;

import java.time.Clock;
import org.packstd.submissions.attachment.CommentKeeper;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;

/** What is attached to a comment is seen by whoever sees the comment, and comes from who made it while it may. */
public final class KeepAttached implements CommentKeeper {

    private final Proceedings proceedings;
    private final Comments comments;
    private final Gate chairs;
    private final Policies policies;
    private final Clock clock;

    /**
     * @param chairs   says who may act as the chair of a committee
     * @param policies say where persons vote
     */
    public KeepAttached(Proceedings proceedings, Comments comments, Gate chairs, Policies policies, Clock clock) {
        this.proceedings = proceedings;
        this.comments = comments;
        this.chairs = chairs;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void demandSight(SubmissionId submission, String comment, Caller caller) {
        find(rights(submission, caller), submission, comment);
    }

    @Override
    public void demandAttaching(SubmissionId submission, String comment, Caller caller) {
        var rights = rights(submission, caller);
        rights.demand(CommentAction.ATTACH, find(rights, submission, comment));
    }

    private CommentRights rights(SubmissionId submission, Caller caller) {
        return new CommentRights(proceedings.find(submission, caller), caller, chairs, policies, clock.instant());
    }

    private Comment find(CommentRights rights, SubmissionId submission, String comment) {
        return comments.find(submission, CommentId.parse(comment)).filter(rights.sight()::shows)
                .orElseThrow(() -> CommentId.unknown(comment));
    }
}
