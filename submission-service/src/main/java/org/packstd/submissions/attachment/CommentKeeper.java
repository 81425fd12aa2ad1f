package org.packstd.submissions.attachment;

import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;

/** Whoever knows who may see a comment, and attach something to it. */
public interface CommentKeeper {

    /** @throws Problem 404 unless the caller may see the comment; what is attached to it shares its secrecy */
    void demandSight(SubmissionId submission, String comment, Caller caller);

    /** @throws Problem 403, 404 or 409 unless the caller may attach something to the comment now */
    void demandAttaching(SubmissionId submission, String comment, Caller caller);
}
