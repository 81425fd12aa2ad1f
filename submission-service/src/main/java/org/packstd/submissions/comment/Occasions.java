package org.packstd.submissions.comment;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;

/** When comments are asked for, and of which of it what is said is told. */
public final class Occasions {

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

    /**
     * Ballots of which what is said is secret: until it is counted that of the one that takes votes, or will again once a hold
     * is over; for good that of those which were taken back, because their votes are never told.
     */
    static Set<Occasion> secret(Submission submission) {
        return of(submission, ballot -> !(ballot instanceof Ballot.Decided));
    }

    /** Those of them in which persons vote. */
    static Set<Occasion> personal(Submission submission, Policies policies) {
        return of(submission,
                ballot -> !(ballot instanceof Ballot.Decided) && policies.mayLetPersonsVote(ballot.terms()));
    }

    /** Ballots that were counted: what was said in them is no secret. */
    public static Set<Occasion> counted(Submission submission) {
        return of(submission, Ballot.Decided.class::isInstance);
    }

    /** Ballots that were taken back, and what was said in them with them. */
    static Set<Occasion> lapsed(Submission submission) {
        return of(submission, Ballot.Withdrawn.class::isInstance);
    }

    private static Set<Occasion> of(Submission submission, Predicate<Ballot> which) {
        return submission.ballots().stream().filter(which).map(ballot -> of(ballot.terms()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** That of a ballot. */
    static Occasion of(Terms terms) {
        return new Occasion(terms.recirculation() ? Stage.RECIRCULATION : Stage.BALLOT, terms.id().round());
    }
}
