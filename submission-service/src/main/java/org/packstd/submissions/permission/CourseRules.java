package org.packstd.submissions.permission;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Process;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.Dossier;
import org.packstd.submissions.submission.Submission;

/**
 * What the course of a submission asks before a command that its state allows: the steps and days of its policy, the consent
 * of the chair, a text that is not the old one.
 *
 * @param policy null before the submission is accepted
 */
record CourseRules(Submission submission, @Nullable Policy policy, Standing standing) {

    private static final Duration REJECTIONS = Duration.ofDays(30);

    /** What stands against the action, empty if nothing does. The state allows it. */
    Optional<String> hindrance(Action action) {
        return Optional.ofNullable(switch (action) {
            case SUBMIT -> handingIn();
            case WITHDRAW -> withoutConsent(Consent.WITHDRAWAL);
            case CONSENT -> dossier().course() == null ? "state: not accepted yet (expected: an accepted one)" : null;
            case ASSIGN_REVIEWERS -> process().reviewers() == 0 ? without("review") : null;
            case OPEN_ENQUIRY -> enquiry();
            case DECLARE_READY -> ready();
            case OPEN_BALLOT -> ballot();
            case RECALL -> standing.voteBegun() ? withoutConsent(Consent.RECALL) : null;
            case VOTE -> turning();
            case EXTEND -> extension();
            case RECIRCULATE -> recirculation();
            case CONCLUDE -> conclusion();
            case PUBLISH -> publication();
            case HOLD -> isReleased() ? "publication: under way (expected: a decision that is not released)" : null;
            case APPEAL -> appeal();
            case EDIT, ACCEPT, RETURN, REJECT, REVIEW, WAIVE_REVIEW, REQUEST_REVISION, REOPEN, CLOSE, CERTIFY,
                    REFUSE, RESUME, DECIDE_APPEAL ->
                null;
        });
    }

    private Dossier dossier() {
        return submission.dossier();
    }

    private Process process() {
        return policy == null ? Process.NONE : policy.process();
    }

    private @Nullable String handingIn() {
        var cover = dossier().proposal().cover();
        if (!cover.licenceGranted()) {
            return "licenceGranted: false (expected: true, the licence to publish, translate and adapt the text)";
        }
        if (dossier().proposal().lacksScope()) {
            return "scope: none (expected: what it covers and for what use, en, zh or both)";
        }
        if (!dossier().edited()) {
            return "text: the one that was handed in before (expected: a changed text)";
        }
        if (submission instanceof Authoring.RevisionRequired && cover.changeNote() == null) {
            return "changeNote: none (expected: what changed since the text was handed in last, and why)";
        }
        var course = dossier().course();
        return course != null && course.enquired() != null // it is published without another enquiry
                ? dossier().proposal().lackingForEnquiry().orElse(null)
                : null;
    }

    private @Nullable String withoutConsent(Consent to) {
        var course = dossier().course();
        return course == null || course.consent() == to
                ? null
                : "consent: none (expected: the chair's consent to %s)".formatted(to);
    }

    private String without(String step) {
        return "policy: %s has no %s (expected: a policy that has)".formatted(policy == null ? "none" : policy.id(),
                step);
    }

    private @Nullable String enquiry() {
        if (process().enquiryDays() == 0) {
            return without("enquiry");
        }
        if (submission instanceof Deliberating.Accepted && process().reviewers() > 0) {
            return "reviews: none (expected: %d)".formatted(process().reviewers());
        }
        return dossier().proposal().lackingForEnquiry().orElse(null);
    }

    private @Nullable String ready() {
        if (submission instanceof Deliberating.Accepted && process().reviewers() > 0) {
            return "reviews: none (expected: %d)".formatted(process().reviewers());
        }
        return !(submission instanceof Deliberating.CommentResolution) && process().enquiryDays() > 0
                ? "enquiry: none (expected: one of %d days)".formatted(process().enquiryDays())
                : null;
    }

    private @Nullable String ballot() {
        return switch (submission) {
            case Deliberating.BallotReady ready -> {
                var earliest = ready.readyAt().plus(Duration.ofDays(process().noticeDays()));
                yield standing.now().isBefore(earliest)
                        ? "notice: until %s (expected: %d days of notice)".formatted(earliest, process().noticeDays())
                        : null;
            }
            default -> process().reviewers() + process().enquiryDays() + process().noticeDays() > 0
                    ? "state: %s (expected: BALLOT_READY under policy %s)".formatted(submission.state(),
                            Objects.requireNonNull(policy).id())
                    : null;
        };
    }

    private @Nullable String turning() {
        return submission instanceof Balloting.NegativeResolution
                && (policy == null || !policy.choices().turnsAfterClose())
                        ? "policy: %s lets no vote change after the ballot (expected: a policy that does)"
                                .formatted(policy == null ? "none" : policy.id())
                        : null;
    }

    private @Nullable String extension() {
        var terms = Objects.requireNonNull(submission.ballot()).terms();
        if (terms.extensions() >= process().extensions()) {
            return "extensions: %d (expected: fewer than the %d of the policy)".formatted(terms.extensions(),
                    process().extensions());
        }
        var counts = Objects.requireNonNull(standing.counts(), "whoever may extend a ballot may know how it stands");
        return Objects.requireNonNull(policy).callsForExtension(counts)
                ? null
                : "returned: %d of %d (expected: fewer than the policy needs)"
                        .formatted(standing.returned(), terms.electorate());
    }

    private @Nullable String recirculation() {
        if (process().recirculationDays() == 0) {
            return without("recirculation");
        }
        var rounds = 0; // since the ballot that they belong to
        for (var one : submission.ballots()) {
            rounds = one.terms().recirculation() ? rounds + 1 : 0;
        }
        return rounds >= process().recirculationRounds()
                ? "rounds: %d (expected: fewer than the %d of the policy; the chair concludes, revises or rejects)"
                        .formatted(rounds, process().recirculationRounds())
                : null;
    }

    private @Nullable String conclusion() {
        var ballot = (Ballot.Decided) Objects.requireNonNull(submission.ballot());
        var report = Objects.requireNonNull(submission.report());
        if (!ballot.terms().contentHash().equals(report.contentHash())) {
            return "text: changed since the ballot (expected: a recirculation, so that the voters see it)";
        }
        return process().recirculationDays() > 0 && !ballot.terms().recirculation()
                && standing.openNegatives() > 0
                        ? "negatives: %d not recirculated (expected: a recirculation first)"
                                .formatted(standing.openNegatives())
                        : null;
    }

    private boolean isReleased() {
        return submission instanceof Deciding.Approved approved && approved.released();
    }

    private @Nullable String publication() {
        var approved = (Deciding.Approved) submission;
        if (approved.released()) {
            return "publication: under way (expected: a decision that is not released)";
        }
        return standing.now().isBefore(approved.appealsUntil())
                ? "appeals: until %s (expected: after that)".formatted(approved.appealsUntil())
                : null;
    }

    private @Nullable String appeal() {
        if (isReleased()) {
            return "publication: under way (expected: an appeal before that)";
        }
        if (submission instanceof Deciding.Approved) {
            return null; // also when what stands against its publication came late
        }
        var until = appealableUntil();
        return standing.now().isBefore(until) ? null : "appeals: until %s (expected: before that)".formatted(until);
    }

    private Instant appealableUntil() {
        var decision = dossier().lastDecision();
        var since = submission instanceof Balloting.BallotFailed failed
                ? failed.since()
                : decision == null ? dossier().updatedAt() : decision.at();
        var days = Duration.ofDays(process().appealDays());
        return since.plus(days.compareTo(REJECTIONS) > 0 ? days : REJECTIONS);
    }
}
