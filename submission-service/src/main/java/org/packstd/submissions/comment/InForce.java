package org.packstd.submissions.comment;

import java.util.Set;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/**
 * The comments of a submission that count: all but those that were made in a ballot which was taken back. Those lapsed with it;
 * nobody answers them, and they insist on nothing.
 *
 * @param lapsed the occasions of ballots that were taken back
 */
public record InForce(SubmissionId submission, Set<Occasion> lapsed) {

    public InForce {
        lapsed = Set.copyOf(lapsed);
    }

    public static InForce of(Submission submission) {
        return new InForce(submission.dossier().id(), Occasions.lapsed(submission));
    }
}
