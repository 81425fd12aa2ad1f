package org.packstd.submissions.permission;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Process;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.Dossier;
import org.packstd.submissions.submission.Resting;
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
    Optional<Hindrance> hindrance(Action action) {
        return Optional.ofNullable(switch (action) {
            case SUBMIT -> handingIn();
            case WITHDRAW -> withoutConsent(Consent.WITHDRAWAL);
            case CONSENT -> dossier().course() == null ? Hurdle.STATE_ACCEPTED.with() : null;
            case ASSIGN_REVIEWERS -> process().reviewers() == 0 ? without(Hurdle.POLICY_WITHOUT_REVIEW) : null;
            case OPEN_ENQUIRY -> enquiry();
            case DECLARE_READY -> ready();
            case OPEN_BALLOT -> ballot();
            case RECALL -> standing.voteBegun() ? withoutConsent(Consent.RECALL) : null;
            case VOTE -> turning();
            case EXTEND -> extension();
            case RECIRCULATE -> recirculation();
            case CONCLUDE -> conclusion();
            case PUBLISH -> publication();
            case HOLD -> isReleased() ? Hurdle.PUBLICATION.with() : holdOfAnAppeal();
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

    private @Nullable Hindrance handingIn() {
        var cover = dossier().proposal().cover();
        if (!cover.licenceGranted()) {
            return Hurdle.LICENCE.with();
        }
        if (dossier().proposal().lacksScope()) {
            return Hurdle.SCOPE.with();
        }
        if (!dossier().edited()) {
            return Hurdle.TEXT_UNCHANGED.with();
        }
        if (submission instanceof Authoring.RevisionRequired && cover.changeNote() == null) {
            return Hurdle.CHANGE_NOTE.with();
        }
        var course = dossier().course();
        return course != null && course.enquired() != null // it is published without another enquiry
                ? lacking()
                : null;
    }

    private @Nullable Hindrance withoutConsent(Consent to) {
        var course = dossier().course();
        return course == null || course.consent() == to
                ? null
                : (to == Consent.WITHDRAWAL ? Hurdle.CONSENT_WITHDRAWAL : Hurdle.CONSENT_RECALL).with();
    }

    private Hindrance without(Hurdle step) {
        return step.with(policy == null ? "none" : policy.id());
    }

    private @Nullable Hindrance lacking() {
        return dossier().proposal().lackingForEnquiry()
                .map(lacking -> (switch (lacking) {
                    case TITLE -> Hurdle.TITLE;
                    case ABSTRACT -> Hurdle.ABSTRACT;
                }).with()).orElse(null);
    }

    private @Nullable Hindrance enquiry() {
        if (process().enquiryDays() == 0) {
            return without(Hurdle.POLICY_WITHOUT_ENQUIRY);
        }
        if (submission instanceof Deliberating.Accepted && process().reviewers() > 0) {
            return Hurdle.REVIEWS_NEEDED.with(process().reviewers());
        }
        return lacking();
    }

    private @Nullable Hindrance ready() {
        if (submission instanceof Deliberating.Accepted && process().reviewers() > 0) {
            return Hurdle.REVIEWS_NEEDED.with(process().reviewers());
        }
        return !(submission instanceof Deliberating.CommentResolution) && process().enquiryDays() > 0
                ? Hurdle.ENQUIRY_NEEDED.with(process().enquiryDays())
                : null;
    }

    private @Nullable Hindrance ballot() {
        return switch (submission) {
            case Deliberating.BallotReady ready -> {
                var earliest = ready.readyAt().plus(Duration.ofDays(process().noticeDays()));
                yield standing.now().isBefore(earliest)
                        ? Hurdle.NOTICE.with(earliest, process().noticeDays())
                        : null;
            }
            default -> process().reviewers() + process().enquiryDays() + process().noticeDays() > 0
                    ? Hurdle.STATE_BALLOT_READY.with(submission.state(), Objects.requireNonNull(policy).id())
                    : null;
        };
    }

    private @Nullable Hindrance turning() {
        return submission instanceof Balloting.NegativeResolution
                && (policy == null || !policy.choices().turnsAfterClose())
                        ? without(Hurdle.POLICY_LETS_NO_VOTE_CHANGE)
                        : null;
    }

    private @Nullable Hindrance extension() {
        var terms = Objects.requireNonNull(submission.ballot()).terms();
        if (terms.extensions() >= process().extensions()) {
            return Hurdle.EXTENSIONS.with(terms.extensions(), process().extensions());
        }
        var counts = Objects.requireNonNull(standing.counts(), "whoever may extend a ballot may know how it stands");
        return Objects.requireNonNull(policy).callsForExtension(counts)
                ? null
                : Hurdle.RETURNED_ENOUGH.with(standing.returned(), terms.electorate());
    }

    private @Nullable Hindrance recirculation() {
        if (process().recirculationDays() == 0) {
            return without(Hurdle.POLICY_WITHOUT_RECIRCULATION);
        }
        var rounds = 0; // since the ballot that they belong to
        for (var one : submission.ballots()) {
            rounds = one.terms().recirculation() ? rounds + 1 : 0;
        }
        return rounds >= process().recirculationRounds()
                ? Hurdle.ROUNDS.with(rounds, process().recirculationRounds())
                : null;
    }

    private @Nullable Hindrance conclusion() {
        var ballot = (Ballot.Decided) Objects.requireNonNull(submission.ballot());
        var report = Objects.requireNonNull(submission.report());
        if (!ballot.terms().contentHash().equals(report.contentHash())) {
            return Hurdle.TEXT_CHANGED.with();
        }
        return process().recirculationDays() > 0 && !ballot.terms().recirculation()
                && standing.openNegatives() > 0
                        ? Hurdle.NEGATIVES.with(standing.openNegatives())
                        : null;
    }

    private boolean isReleased() {
        return submission instanceof Deciding.Approved approved && approved.released();
    }

    private @Nullable Hindrance holdOfAnAppeal() {
        return submission instanceof Resting.Appealed appealed && appealed.appeal().mayBeHeld().isZero()
                ? Hurdle.APPEAL_HELD.with(Appeal.LONGEST_HELD.toDays())
                : null;
    }

    private @Nullable Hindrance publication() {
        var approved = (Deciding.Approved) submission;
        if (approved.released()) {
            return Hurdle.PUBLICATION.with();
        }
        return standing.now().isBefore(approved.appealsUntil())
                ? Hurdle.APPEALS_RUN.with(approved.appealsUntil())
                : null;
    }

    private @Nullable Hindrance appeal() {
        if (isReleased()) {
            return Hurdle.PUBLICATION_UNAPPEALED.with();
        }
        if (submission instanceof Deciding.Approved) {
            return null; // also when what stands against its publication came late
        }
        var until = appealableUntil();
        return standing.now().isBefore(until) ? null : Hurdle.APPEALS_OVER.with(until);
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
