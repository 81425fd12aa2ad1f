package org.packstd.submissions.review;

import java.util.List;
import java.util.Optional;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Submission;

/** A text leaves its review only with what the review was for. */
public final class ReviewGate implements Gate {

    private final Reviews reviews;
    private final Policies policies;

    public ReviewGate(Reviews reviews, Policies policies) {
        this.reviews = reviews;
        this.policies = policies;
    }

    @Override
    public Optional<Hindrance> hindrance(Action action, Submission submission, Caller caller) {
        if (!(submission instanceof Deliberating.InReview)) {
            return Optional.empty();
        }
        return switch (action) {
            case OPEN_ENQUIRY, DECLARE_READY -> waiting(submission);
            case REQUEST_REVISION -> withoutFinding(submission);
            case REJECT -> withoutOpinion(submission);
            default -> Optional.empty();
        };
    }

    private Optional<Hindrance> waiting(Submission submission) {
        var text = submission.dossier().textRevision();
        var asked = reviews.of(submission.dossier().id().value(), text);
        var waiting = asked.stream().filter(Review.Assigned.class::isInstance).count();
        if (asked.isEmpty()) {
            return Optional.of(Hurdle.REVIEWS_UNASKED.with(text));
        }
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Hurdle.REVIEWS_OUT.with(waiting, asked.size()));
    }

    private Optional<Hindrance> withoutFinding(Submission submission) {
        return lacksWhatEnquiriesNeed(submission) || of(submission).stream()
                .anyMatch(review -> review instanceof Review.Delivered delivered
                        && !delivered.opinion().findings().isEmpty())
                                ? Optional.empty()
                                : Optional.of(Hurdle.FINDINGS.with());
    }

    /** However good the reviews are, it cannot go on as it is. */
    private boolean lacksWhatEnquiriesNeed(Submission submission) {
        var course = submission.dossier().course();
        return course != null && submission.dossier().proposal().lackingForEnquiry().isPresent()
                && policies.find(course.policy(), course.policyVersion())
                        .filter(policy -> policy.process().enquiryDays() > 0).isPresent();
    }

    private Optional<Hindrance> withoutOpinion(Submission submission) {
        return of(submission).stream().anyMatch(Review.Delivered.class::isInstance)
                ? Optional.empty()
                : Optional.of(Hurdle.REVIEWS_NONE_IN.with());
    }

    private List<Review> of(Submission submission) {
        return reviews.of(submission.dossier().id().value(), submission.dossier().textRevision());
    }
}
