package org.packstd.submissions.comment;

import org.packstd.submissions.submission.Submission;

/** What comments stand between a submission and the next step. */
public final class OpenComments {

    /** Nobody needs to know of more. */
    static final int MOST = 1000;

    private final Comments comments;

    public OpenComments(Comments comments) {
        this.comments = comments;
    }

    /**
     * Counts, each up to 1000.
     *
     * @param undisposed  comments of any stage without a disposition
     * @param substantive accepted changes of more than editorial nature that came of the last ballot, hence of a text that was
     *                    not voted on since
     * @param must        comments that must be satisfied and are not
     */
    public record Count(int undisposed, int substantive, int must) {}

    public Count of(Submission submission) {
        var id = submission.dossier().id();
        var ballot = submission.lastBallot();
        var substantive = ballot == null
                ? 0
                : comments.countSubstantive(id, Occasions.of(ballot.terms()), MOST);
        return new Count(comments.countUndisposed(id, MOST), substantive, comments.countMust(id, MOST));
    }
}
