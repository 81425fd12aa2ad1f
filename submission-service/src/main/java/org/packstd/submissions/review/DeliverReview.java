package org.packstd.submissions.review;

import java.time.Clock;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.conflict.Conflicts;
import org.packstd.submissions.conflict.Ground;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** A reviewer delivers, or a secretary waives what is overdue. */
public final class DeliverReview {

    private static final IfMatch ANY = IfMatch.required("*");

    private final Proceedings proceedings;
    private final Conflicts conflicts;
    private final Reviews reviews;
    private final Clock clock;

    public DeliverReview(Proceedings proceedings, Conflicts conflicts, Reviews reviews, Clock clock) {
        this.proceedings = proceedings;
        this.conflicts = conflicts;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Delivers, for the first time or again.
     *
     * @throws Problem 403 for all but the reviewer, 409 once it was waived, for another text than the present one, and for who
     *                 has a conflict of interest that was not waived
     */
    public Review deliver(SubmissionId id, String reviewId, Opinion opinion, Caller caller, IfMatch ifMatch) {
        var review = find(id, reviewId, caller);
        if (!review.assignment().reviewer().equals(caller.subject())) {
            throw Problem.forbidden("sub: %s (expected: the reviewer who was asked)".formatted(caller.subject()));
        }
        ifMatch.demand(review.version());
        var submission = demand(Action.REVIEW, id, review, caller);
        if (review instanceof Review.Waived) {
            throw Permissions.stands(Hurdle.REVIEW_WAIVED.with());
        }
        if (review instanceof Review.Delivered delivered && delivered.opinion().equals(opinion)) {
            return review;
        }
        demandFree(submission, review.assignment(), caller);
        return save(review.deliver(opinion, clock.instant()), caller, ifMatch);
    }

    private void demandFree(Submission submission, Assignment assignment, Caller caller) {
        var grounds = conflicts.of(submission, caller.subject(), caller.organisation());
        var waived = assignment.waiver() != null && grounds.stream().allMatch(Ground::isOfTheOrganisation);
        if (!grounds.isEmpty() && !waived) {
            throw Permissions.stands(Hurdle.CONFLICT_OF_REVIEWER.with());
        }
    }

    /**
     * Gives up waiting for a review.
     *
     * @throws Problem 409 if it is not overdue, or in
     */
    public Review waive(SubmissionId id, String reviewId, String reason, Caller caller, IfMatch ifMatch) {
        var review = find(id, reviewId, caller);
        ifMatch.demand(review.version());
        demand(Action.WAIVE_REVIEW, id, review, caller);
        var now = clock.instant();
        if (!(review instanceof Review.Assigned assigned)) {
            throw Permissions.stands(Hurdle.REVIEW_NOT_AWAITED.with());
        }
        if (!assigned.isOverdueAt(now)) {
            throw Permissions.stands(Hurdle.REVIEW_NOT_OVERDUE.with(assigned.assignment().dueAt()));
        }
        return save(assigned.waive(reason, now), caller, ifMatch);
    }

    private Submission demand(Action action, SubmissionId id, Review review, Caller caller) {
        var submission = proceedings.demand(action, id, caller, ANY);
        if (review.assignment().textRevision() != submission.dossier().textRevision()) {
            throw Permissions.stands(Hurdle.REVIEW_OF_ANOTHER_TEXT.with(review.assignment().textRevision(),
                    submission.dossier().textRevision()));
        }
        return submission;
    }

    private Review find(SubmissionId id, String reviewId, Caller caller) {
        proceedings.find(id, caller);
        return reviews.find(reviewId).filter(review -> review.assignment().submission().equals(id.value()))
                .orElseThrow(() -> Problem.notFound("reviewId", reviewId, "a review of " + id));
    }

    private Review save(Review changed, Caller caller, IfMatch ifMatch) {
        if (!reviews.change(changed, Actor.of(caller))) {
            throw ifMatch.stale("a newer one");
        }
        proceedings.annex(new SubmissionId(changed.assignment().submission()));
        return changed;
    }
}
