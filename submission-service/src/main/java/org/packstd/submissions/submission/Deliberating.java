package org.packstd.submissions.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.packstd.submissions.proposal.CheckReport;

/** States in which a committee works on a text, until it is ready for its ballot. */
public interface Deliberating {

    record Triage(Dossier dossier, CheckReport report)
            implements
                Ability.Returnable,
                Ability.Rejectable,
                Ability.Withdrawable,
                Ability.Holdable {

        @Override
        public Triage withDossier(Dossier other) {
            return new Triage(other, report);
        }

        public Transition accept(Course course, Instant now) {
            return Transition.announced(new Accepted(dossier.announced(now).taking(course), report),
                    EventType.ACCEPTED);
        }
    }

    record Accepted(Dossier dossier, CheckReport report)
            implements
                Ability.Returnable,
                Ability.Withdrawable,
                Ability.Holdable,
                Ability.Assignable,
                Ability.Enquirable,
                Ability.Declarable,
                Ability.Ballotable {

        @Override
        public Accepted withDossier(Dossier other) {
            return new Accepted(other, report);
        }

        /** Reviewers are at work from here on. */
        public Transition startReview(Instant now) {
            return Transition.announced(new InReview(dossier.announced(now), report), EventType.REVIEW_STARTED);
        }
    }

    record InReview(Dossier dossier, CheckReport report)
            implements
                Ability.Withdrawable,
                Ability.Holdable,
                Ability.Assignable,
                Ability.Revisable,
                Ability.Rejectable,
                Ability.Enquirable,
                Ability.Declarable {

        @Override
        public InReview withDossier(Dossier other) {
            return new InReview(other, report);
        }
    }

    record Enquiry(Dossier dossier, CheckReport report,
            Instant closesAt) implements Ability.Withdrawable, Ability.Holdable {

        @Override
        public Enquiry withDossier(Dossier other) {
            return new Enquiry(other, report, closesAt);
        }

        @Override
        public Enquiry delayed(Duration by, UnaryOperator<Instant> end) {
            return new Enquiry(dossier, report, end.apply(closesAt.plus(by)));
        }

        public Transition close(Instant now) {
            return Transition.announced(new CommentResolution(dossier.announced(now), report, now),
                    EventType.ENQUIRY_CLOSED);
        }
    }

    /**
     * Comments are answered.
     *
     * @param since from when on the days run that a policy gives for it
     */
    record CommentResolution(Dossier dossier, CheckReport report, Instant since)
            implements
                Ability.Resolving,
                Ability.Withdrawable,
                Ability.Holdable,
                Ability.Revisable,
                Ability.Rejectable,
                Ability.Declarable {

        @Override
        public CommentResolution withDossier(Dossier other) {
            return new CommentResolution(other, report, since);
        }

        @Override
        public CommentResolution delayed(Duration by, UnaryOperator<Instant> end) {
            return new CommentResolution(dossier, report, since.plus(by));
        }
    }

    /**
     * The text is as it will be voted on.
     *
     * @param readyAt since when everybody knows; a policy may ask for days of notice
     */
    record BallotReady(Dossier dossier, CheckReport report, Instant readyAt)
            implements
                Ability.Withdrawable,
                Ability.Holdable,
                Ability.Ballotable {

        @Override
        public BallotReady withDossier(Dossier other) {
            return new BallotReady(other, report, readyAt);
        }

        @Override
        public BallotReady delayed(Duration by, UnaryOperator<Instant> end) {
            return new BallotReady(dossier, report, readyAt.plus(by));
        }

        public Transition reopen(Instant now) {
            return Transition.announced(new CommentResolution(dossier.announced(now), report, now),
                    EventType.BALLOT_UNREADY);
        }
    }
}
