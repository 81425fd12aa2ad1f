package org.packstd.submissions.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.proposal.CheckReport;

/** States around a ballot. */
public interface Balloting {

    record BallotOpen(Dossier dossier, CheckReport report,
            Ballot.Open ballot) implements Ability.Voting, Ability.Holdable {

        @Override
        public BallotOpen withDossier(Dossier other) {
            return new BallotOpen(other, report, ballot);
        }

        @Override
        public BallotOpen withBallot(Dossier other, Ballot.Open longer) {
            return new BallotOpen(other, report, longer);
        }

        @Override
        public BallotOpen delayed(Duration by, UnaryOperator<Instant> end) {
            return withBallot(dossier, new Ballot.Open(ballot.terms().delayed(by, end)));
        }

        /** Its votes are never counted. */
        public Transition recall(Instant now) {
            var filed = dossier.announced(now).filing(ballot.withdraw(now)).without(Consent.RECALL);
            return Transition.announced(new Deliberating.BallotReady(filed, report, now), EventType.BALLOT_RECALLED);
        }
    }

    /** Held, it is counted once it is resumed: what was sealed is sealed. */
    record BallotClosed(Dossier dossier, CheckReport report, Ballot.Closing ballot) implements Ability.Holdable {

        @Override
        public BallotClosed withDossier(Dossier other) {
            return new BallotClosed(other, report, ballot);
        }

        public Transition tallied(Tally tally, Instant now) {
            var decided = ballot.decide(tally);
            var noted = dossier.announced(now);
            var entered = switch (tally.outcome()) {
                case PASSED -> new Deciding.ProceduralReview(noted, report, decided);
                case PASSED_PENDING_RESOLUTION -> new NegativeResolution(noted, report, decided, now);
                case FAILED, FAILED_NO_RETURN -> new BallotFailed(noted, report, decided, now);
            };
            return Transition.announced(entered, EventType.BALLOT_CLOSED);
        }
    }

    /**
     * Its ballot did not pass; the committee asks for another text, or refuses it.
     *
     * @param since from when on the days for appeals run
     */
    record BallotFailed(Dossier dossier, CheckReport report, Ballot.Decided ballot, Instant since)
            implements
                Ability.Holdable,
                Ability.Returnable,
                Ability.Rejectable,
                Ability.Revisable,
                Ability.Appealable {

        @Override
        public BallotFailed withDossier(Dossier other) {
            return new BallotFailed(other, report, ballot, since);
        }

        @Override
        public BallotFailed delayed(Duration by, UnaryOperator<Instant> end) {
            return new BallotFailed(dossier, report, ballot, since.plus(by));
        }

        @Override
        public Deliberating.BallotReady upheld(Dossier noted) {
            return new Deliberating.BallotReady(noted.filing(ballot), report, noted.updatedAt());
        }
    }

    /**
     * Its ballot passed, but there are negatives that the policy wants answered.
     *
     * @param since from when on the days run that a policy gives for it
     */
    record NegativeResolution(Dossier dossier, CheckReport report, Ballot.Decided ballot, Instant since)
            implements
                Ability.Resolving,
                Ability.Votable,
                Ability.Revisable,
                Ability.Rejectable,
                Ability.Holdable {

        @Override
        public NegativeResolution withDossier(Dossier other) {
            return new NegativeResolution(other, report, ballot, since);
        }

        @Override
        public NegativeResolution delayed(Duration by, UnaryOperator<Instant> end) {
            return new NegativeResolution(dossier, report, ballot, since.plus(by));
        }

        /** Shows the voters what changed and what is open, with the votes of the round before. */
        public Transition recirculate(Terms terms, String coverLetter, Instant now) {
            var filed = dossier.announced(now).filing(ballot);
            return Transition.announced(new Recirculation(filed, report, new Ballot.Open(terms), coverLetter),
                    EventType.RECIRCULATED);
        }

        /** Everything is answered, and nothing changed that the voters have not seen. */
        public Transition conclude(Instant now) {
            return Transition.announced(new Deciding.ProceduralReview(dossier.announced(now), report, ballot),
                    EventType.RESOLVED);
        }
    }

    record Recirculation(Dossier dossier, CheckReport report, Ballot.Open ballot, String coverLetter)
            implements
                Ability.Voting,
                Ability.Holdable {

        @Override
        public Recirculation withDossier(Dossier other) {
            return new Recirculation(other, report, ballot, coverLetter);
        }

        @Override
        public Recirculation withBallot(Dossier other, Ballot.Open longer) {
            return new Recirculation(other, report, longer, coverLetter);
        }

        @Override
        public Recirculation delayed(Duration by, UnaryOperator<Instant> end) {
            return withBallot(dossier, new Ballot.Open(ballot.terms().delayed(by, end)));
        }
    }
}
