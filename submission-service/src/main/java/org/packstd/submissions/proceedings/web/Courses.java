package org.packstd.submissions.proceedings.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.Appeal;
import org.packstd.submissions.api.model.Consent;
import org.packstd.submissions.api.model.Course;
import org.packstd.submissions.api.model.Hold;
import org.packstd.submissions.api.model.SubmissionState;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;

/** How a submission is dealt with, and what lies over its state, in the words of the contract. */
final class Courses {

    private Courses() {}

    static @Nullable Course course(org.packstd.submissions.submission.@Nullable Course course) {
        if (course == null) {
            return null;
        }
        var consent = course.consent();
        return new Course(course.policy(), course.policyVersion(), course.acceptedAt())
                .committee(course.committee())
                .consent(consent == null ? null : Consent.fromValue(consent.name()));
    }

    static @Nullable Instant closesAt(Submission submission) {
        return switch (submission) {
            case Deliberating.Enquiry enquiry -> enquiry.closesAt();
            case Ability.Voting voting -> voting.ballot().terms().closesAt();
            default -> null;
        };
    }

    static @Nullable Instant appealsUntil(Submission submission) {
        return submission instanceof Deciding.Approved approved && !approved.released()
                ? approved.appealsUntil()
                : null;
    }

    static @Nullable Hold hold(Submission submission) {
        return submission instanceof Resting.OnHold hold
                ? new Hold(wire(hold.held().state()), hold.since()).endsAt(hold.endsAt())
                : null;
    }

    static @Nullable Appeal appeal(Submission submission) {
        if (submission instanceof Resting.OnHold hold) {
            return appeal(hold.held());
        }
        if (!(submission instanceof Resting.Appealed appealed)) {
            return null;
        }
        var appeal = appealed.appeal();
        return new Appeal(wire(appealed.decided().state()), appeal.organisation(), appeal.text(), appeal.remedy(),
                appeal.filedAt())
                .reportBy(appeal.reportBy())
                .decideBy(appeal.decideBy())
                .overdue(appeal.overdue());
    }

    private static SubmissionState wire(State state) {
        return SubmissionState.fromValue(state.name());
    }
}
