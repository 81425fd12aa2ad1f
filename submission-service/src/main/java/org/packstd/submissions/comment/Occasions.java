package org.packstd.submissions.comment;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;

/** When comments are asked for. */
final class Occasions {

    private Occasions() {}

    /** The occasion that a submission is in, if comments are asked for at all. */
    static @Nullable Occasion now(Submission submission) {
        var text = submission.dossier().textRevision();
        return switch (submission) {
            case Deliberating.InReview _ -> new Occasion(Stage.REVIEW, text);
            case Deliberating.Enquiry _ -> new Occasion(Stage.ENQUIRY, text);
            case Ability.Voting voting -> of(voting.ballot().terms());
            default -> null;
        };
    }

    /** The ballot that takes votes, or will again once a hold is over; what is said in it is secret until it closes. */
    static @Nullable Occasion secret(Submission submission) {
        return submission.ballot() instanceof Ballot.Open open ? of(open.terms()) : null;
    }

    /** That of a ballot. */
    static Occasion of(Terms terms) {
        return new Occasion(terms.recirculation() ? Stage.RECIRCULATION : Stage.BALLOT, terms.id().round());
    }
}
