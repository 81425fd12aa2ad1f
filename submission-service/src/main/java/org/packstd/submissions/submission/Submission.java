package org.packstd.submissions.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Proposal;

/**
 * A submission in one of its states ({@code process.md} section 3.1). What a state cannot do it has no method for.
 *
 * <p>The sub-interfaces are the abilities that several states share; {@link Action} names them as the states in which a
 * command is legal.
 */
public sealed interface Submission {

    Dossier dossier();

    default State state() {
        return State.of(getClass());
    }

    /** What the automatic checks said last, once there was a check. */
    default @Nullable CheckReport report() {
        return null;
    }

    /** The ballot of the present round, if it got that far. */
    default @Nullable Ballot ballot() {
        return null;
    }

    /** Why it was returned or rejected. */
    default @Nullable String reason() {
        return null;
    }

    /** Whether nobody but its author's organisation may know of it. */
    default boolean isPrivate() {
        return dossier().submittedAt() == null;
    }

    /** Its last ballot, of this round or an earlier one. */
    default @Nullable Ballot lastBallot() {
        var present = ballot();
        if (present != null) {
            return present;
        }
        var former = dossier().formerBallots();
        return former.isEmpty() ? null : former.getLast();
    }

    /** All its ballots, oldest first. */
    default List<Ballot> ballots() {
        var ballots = new ArrayList<>(dossier().formerBallots());
        var present = ballot();
        if (present != null) {
            ballots.add(present);
        }
        return ballots;
    }

    /** Starts a draft. Nobody else hears of it. */
    static Draft draft(SubmissionId id, String organisation, Proposal proposal, Instant now) {
        return new Draft(Dossier.started(id, organisation, proposal, now));
    }

    /** In its author's hands: what it says may change, and it may be handed in. */
    sealed interface Editable extends Submission {

        Submission withDossier(Dossier dossier);

        default Transition edit(Proposal proposal, Instant now) {
            return Transition.silent(withDossier(dossier().changed(now).proposing(proposal)));
        }

        default Transition submit(Instant now) {
            return new Transition(new Validating(dossier().announced(now).submitted(now)), EventType.SUBMITTED);
        }
    }

    /** May still be taken back by its author. */
    sealed interface Withdrawable extends Submission {

        default Transition withdraw(Instant now) {
            var ballot = ballot() instanceof Ballot.Open open ? open.withdraw(now) : ballot();
            return new Transition(new Withdrawn(dossier().announced(now).filing(ballot), report(), isPrivate()),
                    EventType.WITHDRAWN);
        }
    }

    /** The committee may send it back to be mended, or refuse it for good. */
    sealed interface Reviewable extends Submission {

        @Override
        CheckReport report();

        default Transition returnToAuthor(String reason, Instant now) {
            return new Transition(new Returned(dossier().announced(now).filing(ballot()), report(), reason),
                    EventType.RETURNED);
        }

        default Transition reject(String reason, Instant now) {
            return new Transition(new Rejected(dossier().announced(now).filing(ballot()), report(), reason),
                    EventType.REJECTED);
        }
    }

    record Draft(Dossier dossier) implements Editable, Withdrawable {

        @Override
        public Draft withDossier(Dossier other) {
            return new Draft(other);
        }

        /** Taking back what nobody saw is nobody's news. */
        @Override
        public Transition withdraw(Instant now) {
            return Transition.silent(new Withdrawn(dossier.changed(now), null, true));
        }
    }

    /** Handed in; the automatic checks are due. */
    record Validating(Dossier dossier) implements Withdrawable {

        public Transition checked(CheckReport report, Instant now) {
            return report.passed()
                    ? new Transition(new Triage(dossier.announced(now), report), EventType.VALIDATED)
                    : new Transition(new CheckFailed(dossier.announced(now), report), EventType.CHECK_FAILED);
        }
    }

    record CheckFailed(Dossier dossier, CheckReport report) implements Editable, Withdrawable {

        @Override
        public boolean isPrivate() {
            return true;
        }

        @Override
        public CheckFailed withDossier(Dossier other) {
            return new CheckFailed(other, report);
        }
    }

    record Triage(Dossier dossier, CheckReport report) implements Reviewable, Withdrawable {

        public Transition accept(Instant now) {
            return new Transition(new Accepted(dossier.announced(now), report), EventType.ACCEPTED);
        }
    }

    record Returned(Dossier dossier, CheckReport report, String reason) implements Editable, Withdrawable {

        @Override
        public Returned withDossier(Dossier other) {
            return new Returned(other, report, reason);
        }
    }

    record Rejected(Dossier dossier, CheckReport report, String reason) implements Submission {}

    record Accepted(Dossier dossier, CheckReport report) implements Withdrawable {

        /** Text and electorate are frozen by the terms. */
        public Transition openBallot(Terms terms, Instant now) {
            return new Transition(new BallotOpen(dossier.announced(now), report, new Ballot.Open(terms)),
                    EventType.BALLOT_OPENED);
        }
    }

    record BallotOpen(Dossier dossier, CheckReport report, Ballot.Open ballot) implements Withdrawable {

        /** From here on no vote is taken. The news is the result, which follows. */
        public Transition closeBallot(Instant now) {
            return Transition.silent(new BallotClosed(dossier.changed(now), report, ballot.close(now)));
        }
    }

    record BallotClosed(Dossier dossier, CheckReport report, Ballot.Closing ballot) implements Submission {

        public Transition tallied(Tally tally, Instant now) {
            var decided = ballot.decide(tally);
            var entered = tally.outcome().passes()
                    ? new ProceduralReview(dossier.announced(now), report, decided)
                    : new BallotFailed(dossier.announced(now), report, decided);
            return new Transition(entered, EventType.BALLOT_CLOSED);
        }
    }

    /** Its ballot did not pass; the committee sends it back for another round, or refuses it. */
    record BallotFailed(Dossier dossier, CheckReport report, Ballot.Decided ballot) implements Reviewable {}

    record ProceduralReview(Dossier dossier, CheckReport report, Ballot.Decided ballot) implements Submission {

        public Transition certify(Instant now) {
            return new Transition(new Approved(dossier.announced(now), report, ballot), EventType.APPROVED);
        }

        public Transition refuse(String reason, Instant now) {
            return new Transition(new Rejected(dossier.announced(now).filing(ballot), report, reason),
                    EventType.REJECTED);
        }
    }

    /** Certified; standards-service publishes it, or says why it cannot. */
    record Approved(Dossier dossier, CheckReport report, Ballot.Decided ballot) implements Submission {

        public Transition published(PublishedAs as, Instant now) {
            return new Transition(new Published(dossier.announced(now), report, ballot, as), EventType.PUBLISHED);
        }

        public Transition publicationRefused(String reason, Instant now) {
            return new Transition(new Returned(dossier.announced(now).filing(ballot), report, reason),
                    EventType.RETURNED);
        }
    }

    record Published(Dossier dossier, CheckReport report, Ballot.Decided ballot,
            PublishedAs as) implements Submission {}

    /**
     * Taken back by its author.
     *
     * @param report    null if it was never checked
     * @param isPrivate whether it was so before: taking back what bounced does not make it public
     */
    record Withdrawn(Dossier dossier, @Nullable CheckReport report, boolean isPrivate) implements Submission {}
}
