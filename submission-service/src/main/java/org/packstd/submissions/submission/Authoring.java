package org.packstd.submissions.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.proposal.CheckReport;

/** States in which a text is its author's, or waits for its checks. */
public interface Authoring {

    record Draft(Dossier dossier) implements Ability.Editable, Ability.Withdrawable, Ability.Holdable {

        @Override
        public Draft withDossier(Dossier other) {
            return new Draft(other);
        }

        /** Who drafts accepts the policy on patents of the day. */
        public Draft under(String iprPolicy) {
            return new Draft(dossier.under(iprPolicy));
        }

        @Override
        public Duration patience() {
            return Duration.ofDays(180);
        }

        /** Taking back what nobody saw is nobody's news. */
        @Override
        public Transition withdraw(Instant now) {
            return Transition.silent(new Resting.Withdrawn(dossier.changed(now), null, true), "submission.withdrawn");
        }

        /** What nobody outside its organisation knows of is stopped without news, by whom it lets see it. */
        @Override
        public Transition hold(String reason, Instant now) {
            return Transition.silent(new Resting.OnHold(withDossier(dossier.changed(now)), reason, now),
                    EventType.HELD.wireName()).because(reason);
        }

        @Override
        public Transition resumed(Duration by, Instant now, UnaryOperator<Instant> end) {
            return Transition.silent(withDossier(dossier.changed(now)), EventType.RESUMED.wireName());
        }

        @Override
        public Transition expire(Instant now) {
            return Transition.silent(new Resting.Expired(dossier.changed(now), null, true), "submission.expired");
        }
    }

    /** Handed in; the automatic checks are due. */
    record Validating(Dossier dossier) implements Ability.Withdrawable, Ability.Holdable {

        @Override
        public Validating withDossier(Dossier other) {
            return new Validating(other);
        }

        /** It changes more than was asked for, so it does not come back to where it was asked for. */
        public Validating reviewedAnew() {
            return new Validating(dossier.leadingBackTo(State.IN_REVIEW));
        }

        public Transition checked(CheckReport report, Instant now) {
            var noted = dossier.announced(now);
            if (!report.passed()) {
                return Transition.announced(new CheckFailed(noted, report), EventType.CHECK_FAILED);
            }
            return Transition.announced(next(noted, report), EventType.VALIDATED);
        }

        private Submission next(Dossier noted, CheckReport report) {
            var course = dossier.course();
            if (course == null) {
                return new Deliberating.Triage(noted, report);
            }
            var onward = noted.leadingBackTo(null);
            return switch (course.back()) {
                case COMMENT_RESOLUTION -> new Deliberating.CommentResolution(onward, report, onward.updatedAt());
                case NEGATIVE_RESOLUTION -> new Balloting.NegativeResolution(onward.unfiling(), report,
                        (Ballot.Decided) onward.formerBallots().getLast(), onward.updatedAt());
                case null, default -> new Deliberating.InReview(onward, report);
            };
        }
    }

    record CheckFailed(Dossier dossier, CheckReport report)
            implements
                Ability.Editable,
                Ability.Withdrawable,
                Ability.Holdable {

        @Override
        public CheckFailed withDossier(Dossier other) {
            return new CheckFailed(other, report);
        }

        /** What bounced at its first try is nobody else's affair. */
        @Override
        public boolean isPrivate() {
            return dossier.course() == null;
        }
    }

    record Returned(Dossier dossier, CheckReport report, Grounds grounds)
            implements
                Ability.Grounded,
                Ability.Editable,
                Ability.Withdrawable,
                Ability.Holdable {

        @Override
        public Returned withDossier(Dossier other) {
            return new Returned(other, report, grounds);
        }
    }

    record RevisionRequired(Dossier dossier, CheckReport report, String reason)
            implements
                Ability.Editable,
                Ability.Withdrawable,
                Ability.Holdable {

        @Override
        public RevisionRequired withDossier(Dossier other) {
            return new RevisionRequired(other, report, reason);
        }

        /** After a ballot that failed there is more to do. */
        @Override
        public Duration patience() {
            return dossier.formerBallots().isEmpty() ? Duration.ofDays(60) : Duration.ofDays(180);
        }
    }
}
