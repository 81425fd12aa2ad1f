package org.packstd.submissions.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Impact;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.Sponsor;

/**
 * What several states can do, each with the states that can. {@code permission.Action} names them as the states in which a
 * command is legal.
 */
public interface Ability {

    /** In its author's hands: what it says may change, and it may be handed in. Left alone for too long, it ends. */
    sealed interface Editable extends Submission
            permits Authoring.Draft, Authoring.CheckFailed, Authoring.Returned, Authoring.RevisionRequired {

        /** How long it may lie untouched. */
        default Duration patience() {
            return Duration.ofDays(60);
        }

        /** A note on what changed is of one text: the same note on the next one says nothing. */
        default Transition edit(Proposal proposal, Instant now) {
            var former = dossier().proposal();
            var stale = !dossier().edited()
                    && Objects.equals(proposal.cover().changeNote(), former.cover().changeNote());
            var edited = (stale ? proposal.withoutNote() : proposal).inPlaceOf(former);
            return Transition.silent(withDossier(dossier().changed(now).proposing(edited)), "submission.edited");
        }

        /** The same text with other co-sponsors, or other answers of theirs. */
        default Transition sponsored(List<Sponsor> sponsors, String deed, Instant now) {
            return Transition.silent(withDossier(dossier().changed(now).sponsoredBy(sponsors)), deed);
        }

        default Transition submit(Instant now) {
            return Transition.announced(new Authoring.Validating(dossier().announced(now).submitted(now)),
                    EventType.SUBMITTED);
        }

        default Transition expire(Instant now) {
            return Transition.announced(new Resting.Expired(dossier().announced(now), report(), isPrivate()),
                    EventType.EXPIRED);
        }
    }

    /** Decided on grounds that its author is told. */
    sealed interface Grounded extends Submission
            permits Authoring.Returned, Deciding.Rejected {

        Grounds grounds();

        @Override
        default String reason() {
            return grounds().text();
        }

        @Override
        default ReasonCode reasonCode() {
            return grounds().code();
        }
    }

    /** May still be taken back by its author; once it is accepted the chair has to agree. */
    sealed interface Withdrawable extends Submission
            permits Authoring.Draft, Authoring.Validating, Authoring.CheckFailed, Authoring.Returned,
            Authoring.RevisionRequired, Deliberating.Triage, Deliberating.Accepted, Deliberating.InReview,
            Deliberating.Enquiry, Deliberating.CommentResolution, Deliberating.BallotReady, Voting {

        default Transition withdraw(Instant now) {
            var ballot = ballot() instanceof Ballot.Open open ? open.withdraw(now) : ballot();
            return Transition.announced(
                    new Resting.Withdrawn(dossier().announced(now).filing(ballot), report(), isPrivate()),
                    EventType.WITHDRAWN);
        }

        /** @param by the person, as tokens name them */
        default Transition consent(Consent to, String by, Instant now) {
            var course = Objects.requireNonNull(dossier().course(), "what was not accepted needs no consent");
            return Transition.silent(withDossier(dossier().changed(now).taking(course.consentingTo(to, by))),
                    "consent." + to.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The committee may send it back to start anew. */
    sealed interface Returnable extends Submission
            permits Deliberating.Triage, Balloting.BallotFailed, Deliberating.Accepted {

        @Override
        CheckReport report();

        default Transition returnToAuthor(Grounds grounds, Instant now) {
            var dossier = dossier().announced(now).filing(ballot()).taking(null);
            return Transition.announced(new Authoring.Returned(dossier, report(), grounds), EventType.RETURNED);
        }
    }

    /** The committee may refuse it for good. */
    sealed interface Rejectable extends Submission
            permits Deliberating.Triage, Deliberating.InReview, Deliberating.CommentResolution, Balloting.BallotFailed,
            Balloting.NegativeResolution {

        @Override
        CheckReport report();

        default Transition reject(Grounds grounds, Instant now) {
            var back = this instanceof Deliberating.InReview ? State.IN_REVIEW : null;
            return Transition.announced(
                    new Deciding.Rejected(dossier().announced(now).filing(ballot()).leadingBackTo(back), report(),
                            grounds),
                    EventType.REJECTED);
        }
    }

    /** The committee may ask for another text; it comes back to where it was asked for, or is reviewed anew. */
    sealed interface Revisable extends Submission
            permits Deliberating.InReview, Deliberating.CommentResolution, Balloting.BallotFailed,
            Balloting.NegativeResolution {

        @Override
        CheckReport report();

        default Transition requestRevision(String reason, State back, Instant now) {
            var dossier = dossier().announced(now).filing(ballot()).leadingBackTo(back);
            return Transition.announced(new Authoring.RevisionRequired(dossier, report(), reason),
                    EventType.REVISION_REQUESTED);
        }
    }

    /** Reviewers may be named. */
    sealed interface Assignable extends Submission
            permits Deliberating.Accepted, Deliberating.InReview {}

    /** The enquiry of everybody concerned may open. */
    sealed interface Enquirable extends Submission
            permits Deliberating.Accepted, Deliberating.InReview {

        @Override
        CheckReport report();

        default Transition openEnquiry(Instant closesAt, Instant now) {
            var course = dossier().course();
            var noted = dossier().announced(now).taking(course == null
                    ? null
                    : course.enquiringOf(report().contentHash(), dossier().proposal().beside()));
            return Transition.announced(new Deliberating.Enquiry(noted, report(), closesAt), EventType.ENQUIRY_OPENED);
        }
    }

    /** The chair may declare that the text is ready for its ballot. */
    sealed interface Declarable extends Submission
            permits Deliberating.Accepted, Deliberating.InReview, Deliberating.CommentResolution {

        @Override
        CheckReport report();

        /** @param impact what the text means to adopters, for those who will vote on it */
        default Transition declareReady(Impact impact, Instant now) {
            return Transition.announced(
                    new Deliberating.BallotReady(dossier().announced(now), report().with(impact), now),
                    EventType.BALLOT_READY);
        }
    }

    /** A ballot may open on it. */
    sealed interface Ballotable extends Submission
            permits Deliberating.Accepted, Deliberating.BallotReady {

        @Override
        CheckReport report();

        /** Text and electorate are frozen by the terms. */
        default Transition openBallot(Terms terms, Instant now) {
            return Transition.announced(
                    new Balloting.BallotOpen(dossier().announced(now).without(Consent.RECALL), report(),
                            new Ballot.Open(terms)),
                    EventType.BALLOT_OPENED);
        }
    }

    /** Comments or negatives are answered, for which a policy gives some days. */
    sealed interface Resolving extends Submission
            permits Deliberating.CommentResolution, Balloting.NegativeResolution {

        /** From when on the days run. */
        Instant since();
    }

    /** Hears voters: all of them while it takes votes; afterwards those who disapproved and may give way. */
    sealed interface Votable extends Submission
            permits Voting, Balloting.NegativeResolution {}

    /** Takes votes. */
    sealed interface Voting extends Withdrawable, Votable
            permits Balloting.BallotOpen, Balloting.Recirculation {

        @Override
        CheckReport report();

        @Override
        Ballot.Open ballot();

        /** The same with other terms. */
        Voting withBallot(Dossier dossier, Ballot.Open ballot);

        /** From here on no vote is taken. The news is the result, which follows. */
        default Transition closeBallot(Instant now) {
            return Transition.silent(new Balloting.BallotClosed(dossier().changed(now), report(), ballot().close(now)),
                    "ballot.closing");
        }

        default Transition extend(Instant closesAt, Instant now) {
            var longer = new Ballot.Open(ballot().terms().extendedTo(closesAt));
            return Transition.announced(withBallot(dossier().announced(now), longer), EventType.BALLOT_EXTENDED);
        }
    }

    /** The committee may stop the clock, also that of an author, of the time for appeals and of their panel. */
    sealed interface Holdable extends Submission
            permits Authoring.Draft, Authoring.Validating, Authoring.CheckFailed, Authoring.Returned,
            Authoring.RevisionRequired,
            Deliberating.Triage, Deliberating.Accepted, Deliberating.InReview,
            Deliberating.Enquiry, Deliberating.CommentResolution, Deliberating.BallotReady, Balloting.BallotOpen,
            Balloting.BallotClosed, Balloting.BallotFailed, Balloting.NegativeResolution, Balloting.Recirculation,
            Deciding.ProceduralReview, Deciding.Approved, Resting.Appealed {

        @Override
        Holdable withDossier(Dossier other);

        default Transition hold(String reason, Instant now) {
            return Transition.announced(new Resting.OnHold(withDossier(dossier().announced(now)), reason, now),
                    EventType.HELD);
        }

        /**
         * Goes on after a hold.
         *
         * @param by  for how long it was held
         * @param end when something closes that would close at an instant
         */
        default Transition resumed(Duration by, Instant now, UnaryOperator<Instant> end) {
            return Transition.announced(withDossier(dossier().announced(now)).delayed(by, end),
                    EventType.RESUMED);
        }

        /**
         * The same with all that is set for a date set as much later.
         *
         * @param end when something closes that would close at an instant
         */
        default Submission delayed(Duration by, UnaryOperator<Instant> end) {
            return this;
        }
    }

    /** A decision that whoever it hurts may appeal against. */
    sealed interface Appealable extends Submission
            permits Balloting.BallotFailed, Deciding.Approved, Deciding.Rejected {

        default Transition appeal(Appeal appeal, Instant now) {
            return Transition.announced(new Resting.Appealed(withDossier(dossier().announced(now)), appeal),
                    EventType.APPEALED);
        }

        /** Where it goes on if the appeal is right. */
        Submission upheld(Dossier dossier);
    }
}
