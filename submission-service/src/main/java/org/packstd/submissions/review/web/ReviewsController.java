package org.packstd.submissions.review.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.ReviewsApi;
import org.packstd.submissions.api.model.Reasoned;
import org.packstd.submissions.api.model.Review;
import org.packstd.submissions.api.model.ReviewAssignment;
import org.packstd.submissions.api.model.ReviewDelivery;
import org.packstd.submissions.api.model.ReviewList;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.review.AssignReviewers;
import org.packstd.submissions.review.DeliverReview;
import org.packstd.submissions.review.Reviews;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.ApiPath;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ReviewsController implements ReviewsApi {

    private final Proceedings proceedings;
    private final Reviews reviews;
    private final AssignReviewers assign;
    private final DeliverReview deliver;
    private final IdempotencyKeys keys;

    ReviewsController(Proceedings proceedings, Reviews reviews, AssignReviewers assign, DeliverReview deliver,
            IdempotencyKeys keys) {
        this.proceedings = proceedings;
        this.reviews = reviews;
        this.assign = assign;
        this.deliver = deliver;
        this.keys = keys;
    }

    @Override
    public ResponseEntity<ReviewList> listReviews(String id) {
        var caller = Caller.current();
        var submission = proceedings.find(SubmissionId.parse(id), caller);
        return Answers.ok()
                .body(represent(reviews.of(submission.dossier().id().value()), proposes(submission, caller), caller));
    }

    @Override
    public ResponseEntity<ReviewList> assignReviewers(String idempotencyKey, String id,
            ReviewAssignment assignment) {
        var caller = Caller.current();
        var submission = SubmissionId.parse(id);
        keys.reserve(caller, "assignReviewers " + submission, idempotencyKey, assignment,
                submission::value);
        var asked = assign.assign(submission,
                assignment.getReviewers().stream().map(ReviewRepresentations::nominee).toList(), caller);
        return Answers.created(URI.create("%s/submissions/%s/reviews".formatted(ApiPath.BASE, submission)))
                .body(represent(asked, proposes(proceedings.find(submission, caller), caller), caller));
    }

    @Override
    public ResponseEntity<Review> getReview(String id, String reviewId) {
        var caller = Caller.current();
        var submission = proceedings.find(SubmissionId.parse(id), caller);
        return reviews.find(reviewId)
                .filter(found -> found.assignment().submission().equals(submission.dossier().id().value()))
                .map(found -> answer(found, proposes(submission, caller), caller))
                .orElseThrow(() -> Problem.notFound("reviewId", reviewId, "a review of " + id));
    }

    @Override
    public ResponseEntity<Review> deliverReview(String id, String reviewId, ReviewDelivery delivery,
            @Nullable String ifMatch) {
        var caller = Caller.current();
        return answer(deliver.deliver(SubmissionId.parse(id), reviewId, ReviewRepresentations.opinion(delivery),
                caller, IfMatch.required(ifMatch)), false, caller);
    }

    @Override
    public ResponseEntity<Review> waiveReview(String id, String reviewId, Reasoned why, @Nullable String ifMatch) {
        var caller = Caller.current();
        return answer(deliver.waive(SubmissionId.parse(id), reviewId, why.getReason(), caller,
                IfMatch.required(ifMatch)), false, caller);
    }

    private static ReviewList represent(List<org.packstd.submissions.review.Review> found, boolean proposes,
            Caller caller) {
        return new ReviewList(
                found.stream().map(review -> ReviewRepresentations.represent(review, proposes, caller)).toList());
    }

    private static ResponseEntity<Review> answer(org.packstd.submissions.review.Review review, boolean proposes,
            Caller caller) {
        return Answers.ok().eTag(Long.toString(review.version()))
                .body(ReviewRepresentations.represent(review, proposes, caller));
    }

    /** Whose own proposal it is learns no more than others, whatever their role. */
    private static boolean proposes(Submission submission, Caller caller) {
        return submission.dossier().organisation().equals(caller.organisation());
    }
}
