package org.packstd.submissions.review.web;

import java.util.List;
import org.packstd.submissions.api.model.Review;
import org.packstd.submissions.api.model.ReviewDelivery;
import org.packstd.submissions.api.model.ReviewFinding;
import org.packstd.submissions.api.model.ReviewFindingWeight;
import org.packstd.submissions.api.model.ReviewState;
import org.packstd.submissions.api.model.ReviewVerdict;
import org.packstd.submissions.api.model.ReviewerNomination;
import org.packstd.submissions.review.Nominee;
import org.packstd.submissions.review.Opinion;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/** Reviews as the contract shows them: who reviews only to those who lead, the private note only to the chair. */
final class ReviewRepresentations {

    private ReviewRepresentations() {}

    static Nominee nominee(ReviewerNomination nomination) {
        return new Nominee(nomination.getSubject(), nomination.getOrganisation(), nomination.getWaiver());
    }

    static Opinion opinion(ReviewDelivery delivery) {
        List<ReviewFinding> findings = delivery.getFindings() == null ? List.of() : delivery.getFindings();
        return new Opinion(Opinion.Verdict.valueOf(delivery.getVerdict().getValue()),
                findings.stream().map(ReviewRepresentations::finding).toList(), delivery.getPrivateNote());
    }

    private static Opinion.Finding finding(ReviewFinding finding) {
        return new Opinion.Finding(finding.getPointer(), Opinion.Weight.valueOf(finding.getWeight().getValue()),
                finding.getText(), finding.getProposedChange());
    }

    static Review represent(org.packstd.submissions.review.Review review, boolean proposes, Caller caller) {
        var assignment = review.assignment();
        var own = assignment.reviewer().equals(caller.subject());
        var leads = !proposes
                && (caller.is(Role.CHAIR) || caller.is(Role.SECRETARY) || caller.is(Role.CERTIFIER));
        var shown = new Review(review.key(), assignment.submission(), assignment.textRevision(), state(review),
                assignment.assignedAt(), assignment.dueAt());
        if (own || leads) {
            shown.reviewer(assignment.reviewer()).organisation(assignment.organisation())
                    .waiver(assignment.waiver());
        }
        return switch (review) {
            case org.packstd.submissions.review.Review.Assigned _ -> shown;
            case org.packstd.submissions.review.Review.Delivered delivered -> shown
                    .verdict(ReviewVerdict.fromValue(delivered.opinion().verdict().name()))
                    .findings(delivered.opinion().findings().stream().map(ReviewRepresentations::finding).toList())
                    .privateNote(own || !proposes && caller.is(Role.CHAIR) ? delivered.opinion().privateNote() : null)
                    .deliveredAt(delivered.deliveredAt());
            case org.packstd.submissions.review.Review.Waived waived -> shown.reason(waived.reason())
                    .waivedAt(waived.waivedAt());
        };
    }

    private static ReviewState state(org.packstd.submissions.review.Review review) {
        return switch (review) {
            case org.packstd.submissions.review.Review.Assigned _ -> ReviewState.ASSIGNED;
            case org.packstd.submissions.review.Review.Delivered _ -> ReviewState.DELIVERED;
            case org.packstd.submissions.review.Review.Waived _ -> ReviewState.WAIVED;
        };
    }

    private static ReviewFinding finding(Opinion.Finding finding) {
        return new ReviewFinding(finding.pointer(), ReviewFindingWeight.fromValue(finding.weight().name()),
                finding.text())
                .proposedChange(finding.proposedChange());
    }
}
