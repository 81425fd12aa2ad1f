package org.packstd.submissions.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.Sponsor;

/**
 * A submission in one of its states ({@code process.md} section 3.1). What a state cannot do it has no method for.
 *
 * <p>The sub-interfaces are the abilities that several states share; {@code permission.Action} names them as the states in
 * which a command is legal.
 */
public sealed interface Submission {

    Dossier dossier();

    /** The same state with another dossier. */
    Submission withDossier(Dossier dossier);

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

    /** Why it was returned, rejected, held or called back. */
    default @Nullable String reason() {
        return null;
    }

    /** Whether nobody but its author's organisation may know of it. */
    default boolean isPrivate() {
        return dossier().submittedAt() == null;
    }

    /** Its last ballot, of this round or an earlier one. */
    default @Nullable Ballot lastBallot() {
        var ballots = ballots();
        return ballots.isEmpty() ? null : ballots.getLast();
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

    /** The ballot that would be opened next. */
    default BallotId nextBallot() {
        return new BallotId(dossier().id().value(), ballots().size() + 1);
    }

    /** Starts a draft. Nobody else hears of it. */
    static Draft draft(SubmissionId id, String organisation, Proposal proposal, Instant now) {
        return new Draft(Dossier.started(id, organisation, proposal, now));
    }

    /** In its author's hands: what it says may change, and it may be handed in. Left alone for too long, it ends. */
    sealed interface Editable extends Submission {

        /** How long it may lie untouched. */
        default Duration patience() {
            return Duration.ofDays(60);
        }

        default Transition edit(Proposal proposal, Instant now) {
            var edited = proposal.inPlaceOf(dossier().proposal());
            return Transition.silent(withDossier(dossier().changed(now).proposing(edited)), "submission.edited");
        }

        /** The same text with other co-sponsors, or other answers of theirs. */
        default Transition sponsored(List<Sponsor> sponsors, String deed, Instant now) {
            return Transition.silent(withDossier(dossier().changed(now).sponsoredBy(sponsors)), deed);
        }

        default Transition submit(Instant now) {
            return Transition.announced(new Validating(dossier().announced(now).submitted(now)), EventType.SUBMITTED);
        }

        default Transition expire(Instant now) {
            return Transition.announced(new Expired(dossier().announced(now), report(), isPrivate()),
                    EventType.EXPIRED);
        }
    }

    /** May still be taken back by its author; once it is accepted the chair has to agree. */
    sealed interface Withdrawable extends Submission {

        default Transition withdraw(Instant now) {
            var ballot = ballot() instanceof Ballot.Open open ? open.withdraw(now) : ballot();
            return Transition.announced(new Withdrawn(dossier().announced(now).filing(ballot), report(), isPrivate()),
                    EventType.WITHDRAWN);
        }

        default Transition consent(Consent to, Instant now) {
            var course = Objects.requireNonNull(dossier().course(), "what was not accepted needs no consent");
            return Transition.silent(withDossier(dossier().changed(now).taking(course.consentingTo(to))),
                    "consent." + to.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The committee may send it back to start anew. */
    sealed interface Returnable extends Submission {

        @Override
        CheckReport report();

        default Transition returnToAuthor(String reason, Instant now) {
            var dossier = dossier().announced(now).filing(ballot()).taking(null);
            return Transition.announced(new Returned(dossier, report(), reason), EventType.RETURNED);
        }
    }

    /** The committee may refuse it for good. */
    sealed interface Rejectable extends Submission {

        @Override
        CheckReport report();

        default Transition reject(String reason, Instant now) {
            return Transition.announced(new Rejected(dossier().announced(now).filing(ballot()), report(), reason),
                    EventType.REJECTED);
        }
    }

    /** The committee may ask for another text; it comes back to where it was asked for, or is reviewed anew. */
    sealed interface Revisable extends Submission {

        @Override
        CheckReport report();

        default Transition requestRevision(String reason, State back, Instant now) {
            var dossier = dossier().announced(now).filing(ballot()).leadingBackTo(back);
            return Transition.announced(new RevisionRequired(dossier, report(), reason),
                    EventType.REVISION_REQUESTED);
        }
    }

    /** Reviewers may be named. */
    sealed interface Assignable extends Submission {}

    /** The enquiry of everybody concerned may open. */
    sealed interface Enquirable extends Submission {

        @Override
        CheckReport report();

        default Transition openEnquiry(Instant closesAt, Instant now) {
            return Transition.announced(new Enquiry(dossier().announced(now), report(), closesAt),
                    EventType.ENQUIRY_OPENED);
        }
    }

    /** The chair may declare that the text is ready for its ballot. */
    sealed interface Declarable extends Submission {

        @Override
        CheckReport report();

        default Transition declareReady(Instant now) {
            return Transition.announced(new BallotReady(dossier().announced(now), report(), now),
                    EventType.BALLOT_READY);
        }
    }

    /** A ballot may open on it. */
    sealed interface Ballotable extends Submission {

        @Override
        CheckReport report();

        /** Text and electorate are frozen by the terms. */
        default Transition openBallot(Terms terms, Instant now) {
            return Transition.announced(new BallotOpen(dossier().announced(now), report(), new Ballot.Open(terms)),
                    EventType.BALLOT_OPENED);
        }
    }

    /** Takes votes. */
    sealed interface Voting extends Withdrawable {

        @Override
        CheckReport report();

        @Override
        Ballot.Open ballot();

        /** The same with other terms. */
        Voting withBallot(Dossier dossier, Ballot.Open ballot);

        /** From here on no vote is taken. The news is the result, which follows. */
        default Transition closeBallot(Instant now) {
            return Transition.silent(new BallotClosed(dossier().changed(now), report(), ballot().close(now)),
                    "ballot.closing");
        }

        default Transition extend(Instant closesAt, Instant now) {
            var longer = new Ballot.Open(ballot().terms().extendedTo(closesAt));
            return Transition.announced(withBallot(dossier().announced(now), longer), EventType.BALLOT_EXTENDED);
        }
    }

    /** The committee may stop the clock. */
    sealed interface Holdable extends Submission {

        default Transition hold(String reason, Instant now) {
            return Transition.announced(new OnHold(withDossier(dossier().announced(now)), reason, now),
                    EventType.HELD);
        }

        /** The same with all that is set for a date set as much later. */
        default Submission delayed(Duration by) {
            return this;
        }
    }

    /** A decision that whoever it hurts may appeal against. */
    sealed interface Appealable extends Submission {

        default Transition appeal(Appeal appeal, Instant now) {
            return Transition.announced(new Appealed(withDossier(dossier().announced(now)), appeal),
                    EventType.APPEALED);
        }

        /** Where it goes on if the appeal is right. */
        Submission upheld(Dossier dossier);
    }

    record Draft(Dossier dossier) implements Editable, Withdrawable {

        @Override
        public Draft withDossier(Dossier other) {
            return new Draft(other);
        }

        @Override
        public Duration patience() {
            return Duration.ofDays(180);
        }

        /** Taking back what nobody saw is nobody's news. */
        @Override
        public Transition withdraw(Instant now) {
            return Transition.silent(new Withdrawn(dossier.changed(now), null, true), "submission.withdrawn");
        }

        @Override
        public Transition expire(Instant now) {
            return Transition.silent(new Expired(dossier.changed(now), null, true), "submission.expired");
        }
    }

    /** Handed in; the automatic checks are due. */
    record Validating(Dossier dossier) implements Withdrawable {

        @Override
        public Validating withDossier(Dossier other) {
            return new Validating(other);
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
                return new Triage(noted, report);
            }
            var onward = noted.leadingBackTo(null);
            return switch (course.back()) {
                case COMMENT_RESOLUTION -> new CommentResolution(onward, report);
                case NEGATIVE_RESOLUTION -> new NegativeResolution(onward.unfiling(), report,
                        (Ballot.Decided) onward.formerBallots().getLast());
                case null, default -> new InReview(onward, report);
            };
        }
    }

    record CheckFailed(Dossier dossier, CheckReport report) implements Editable, Withdrawable {

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

    record Triage(Dossier dossier, CheckReport report) implements Returnable, Rejectable, Withdrawable, Holdable {

        @Override
        public Triage withDossier(Dossier other) {
            return new Triage(other, report);
        }

        public Transition accept(Course course, Instant now) {
            return Transition.announced(new Accepted(dossier.announced(now).taking(course), report),
                    EventType.ACCEPTED);
        }
    }

    record Returned(Dossier dossier, CheckReport report, String reason) implements Editable, Withdrawable {

        @Override
        public Returned withDossier(Dossier other) {
            return new Returned(other, report, reason);
        }
    }

    record Rejected(Dossier dossier, CheckReport report, String reason) implements Appealable {

        @Override
        public Rejected withDossier(Dossier other) {
            return new Rejected(other, report, reason);
        }

        @Override
        public Submission upheld(Dossier noted) {
            return noted.course() == null ? new Triage(noted, report) : new CommentResolution(noted, report);
        }
    }

    record Accepted(Dossier dossier, CheckReport report)
            implements
                Withdrawable,
                Holdable,
                Assignable,
                Enquirable,
                Declarable,
                Ballotable {

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
                Withdrawable,
                Holdable,
                Assignable,
                Revisable,
                Rejectable,
                Enquirable,
                Declarable {

        @Override
        public InReview withDossier(Dossier other) {
            return new InReview(other, report);
        }
    }

    record RevisionRequired(Dossier dossier, CheckReport report, String reason)
            implements
                Editable,
                Withdrawable,
                Holdable {

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

    record Enquiry(Dossier dossier, CheckReport report, Instant closesAt) implements Withdrawable, Holdable {

        @Override
        public Enquiry withDossier(Dossier other) {
            return new Enquiry(other, report, closesAt);
        }

        @Override
        public Enquiry delayed(Duration by) {
            return new Enquiry(dossier, report, closesAt.plus(by));
        }

        public Transition close(Instant now) {
            return Transition.announced(new CommentResolution(dossier.announced(now), report),
                    EventType.ENQUIRY_CLOSED);
        }
    }

    record CommentResolution(Dossier dossier, CheckReport report)
            implements
                Withdrawable,
                Holdable,
                Revisable,
                Rejectable,
                Declarable {

        @Override
        public CommentResolution withDossier(Dossier other) {
            return new CommentResolution(other, report);
        }
    }

    /**
     * The text is as it will be voted on.
     *
     * @param readyAt since when everybody knows; a policy may ask for days of notice
     */
    record BallotReady(Dossier dossier, CheckReport report, Instant readyAt)
            implements
                Withdrawable,
                Holdable,
                Ballotable {

        @Override
        public BallotReady withDossier(Dossier other) {
            return new BallotReady(other, report, readyAt);
        }

        public Transition reopen(Instant now) {
            return Transition.announced(new CommentResolution(dossier.announced(now), report),
                    EventType.BALLOT_UNREADY);
        }
    }

    record BallotOpen(Dossier dossier, CheckReport report, Ballot.Open ballot) implements Voting, Holdable {

        @Override
        public BallotOpen withDossier(Dossier other) {
            return new BallotOpen(other, report, ballot);
        }

        @Override
        public BallotOpen withBallot(Dossier other, Ballot.Open longer) {
            return new BallotOpen(other, report, longer);
        }

        @Override
        public BallotOpen delayed(Duration by) {
            return withBallot(dossier, new Ballot.Open(ballot.terms().delayed(by)));
        }

        /** Its votes are never counted. */
        public Transition recall(Instant now) {
            var filed = dossier.announced(now).filing(ballot.withdraw(now));
            return Transition.announced(new BallotReady(filed, report, now), EventType.BALLOT_RECALLED);
        }
    }

    record BallotClosed(Dossier dossier, CheckReport report, Ballot.Closing ballot) implements Submission {

        @Override
        public BallotClosed withDossier(Dossier other) {
            return new BallotClosed(other, report, ballot);
        }

        public Transition tallied(Tally tally, Instant now) {
            var decided = ballot.decide(tally);
            var noted = dossier.announced(now);
            var entered = switch (tally.outcome()) {
                case PASSED -> new ProceduralReview(noted, report, decided);
                case PASSED_PENDING_RESOLUTION -> new NegativeResolution(noted, report, decided);
                case FAILED, FAILED_NO_RETURN -> new BallotFailed(noted, report, decided);
            };
            return Transition.announced(entered, EventType.BALLOT_CLOSED);
        }
    }

    /** Its ballot did not pass; the committee asks for another text, or refuses it. */
    record BallotFailed(Dossier dossier, CheckReport report, Ballot.Decided ballot)
            implements
                Returnable,
                Rejectable,
                Revisable,
                Holdable,
                Appealable {

        @Override
        public BallotFailed withDossier(Dossier other) {
            return new BallotFailed(other, report, ballot);
        }

        @Override
        public BallotReady upheld(Dossier noted) {
            return new BallotReady(noted.filing(ballot), report, noted.updatedAt());
        }
    }

    /** Its ballot passed, but there are negatives that the policy wants answered. */
    record NegativeResolution(Dossier dossier, CheckReport report, Ballot.Decided ballot)
            implements
                Revisable,
                Rejectable,
                Holdable {

        @Override
        public NegativeResolution withDossier(Dossier other) {
            return new NegativeResolution(other, report, ballot);
        }

        /** Shows the voters what changed and what is open, with the votes of the round before. */
        public Transition recirculate(Terms terms, String coverLetter, Instant now) {
            var filed = dossier.announced(now).filing(ballot);
            return Transition.announced(new Recirculation(filed, report, new Ballot.Open(terms), coverLetter),
                    EventType.RECIRCULATED);
        }

        /** Everything is answered, and nothing changed that the voters have not seen. */
        public Transition conclude(Instant now) {
            return Transition.announced(new ProceduralReview(dossier.announced(now), report, ballot),
                    EventType.RESOLVED);
        }
    }

    record Recirculation(Dossier dossier, CheckReport report, Ballot.Open ballot, String coverLetter)
            implements
                Voting,
                Holdable {

        @Override
        public Recirculation withDossier(Dossier other) {
            return new Recirculation(other, report, ballot, coverLetter);
        }

        @Override
        public Recirculation withBallot(Dossier other, Ballot.Open longer) {
            return new Recirculation(other, report, longer, coverLetter);
        }

        @Override
        public Recirculation delayed(Duration by) {
            return withBallot(dossier, new Ballot.Open(ballot.terms().delayed(by)));
        }
    }

    record ProceduralReview(Dossier dossier, CheckReport report,
            Ballot.Decided ballot) implements Rejectable, Holdable {

        @Override
        public ProceduralReview withDossier(Dossier other) {
            return new ProceduralReview(other, report, ballot);
        }

        /** @param appeals how long whoever is concerned may appeal before it is published; none: it is published at once */
        public Transition certify(Duration appeals, Instant now) {
            var noted = dossier.announced(now);
            return appeals.isZero()
                    ? Transition.announced(new Approved(noted, report, ballot, now, true), EventType.APPROVED)
                    : Transition.announced(new Approved(noted, report, ballot, now.plus(appeals), false),
                            EventType.CERTIFIED);
        }

        public Transition sendBack(Instant now) {
            return Transition.announced(new NegativeResolution(dossier.announced(now), report, ballot),
                    EventType.SENT_BACK);
        }
    }

    /**
     * Certified. Once it is released, standards-service publishes it, or says why it cannot.
     *
     * @param appealsUntil until then whoever is concerned may appeal
     * @param released     whether publication was asked for
     */
    record Approved(Dossier dossier, CheckReport report, Ballot.Decided ballot, Instant appealsUntil, boolean released)
            implements
                Holdable,
                Appealable {

        @Override
        public Approved withDossier(Dossier other) {
            return new Approved(other, report, ballot, appealsUntil, released);
        }

        @Override
        public Approved delayed(Duration by) {
            return new Approved(dossier, report, ballot, appealsUntil.plus(by), released);
        }

        @Override
        public ProceduralReview upheld(Dossier noted) {
            return new ProceduralReview(noted, report, ballot);
        }

        public Transition release(Instant now) {
            return Transition.announced(new Approved(dossier.announced(now), report, ballot, appealsUntil, true),
                    EventType.APPROVED);
        }

        public Transition published(PublishedAs as, Instant now) {
            return Transition.announced(new Published(dossier.announced(now), report, ballot, as),
                    EventType.PUBLISHED);
        }

        public Transition publicationRefused(String reason, Instant now) {
            return Transition.announced(
                    new Returned(dossier.announced(now).filing(ballot).taking(null), report, reason),
                    EventType.RETURNED);
        }
    }

    record Published(Dossier dossier, CheckReport report, Ballot.Decided ballot,
            PublishedAs as) implements Submission {

        @Override
        public Published withDossier(Dossier other) {
            return new Published(other, report, ballot, as);
        }
    }

    /**
     * The clock stands still.
     *
     * @param held  what goes on once it is resumed
     * @param since when the clock stopped
     */
    record OnHold(Submission held, String reason, Instant since) implements Submission {

        @Override
        public Dossier dossier() {
            return held.dossier();
        }

        @Override
        public OnHold withDossier(Dossier other) {
            return new OnHold(held.withDossier(other), reason, since);
        }

        @Override
        public @Nullable CheckReport report() {
            return held.report();
        }

        @Override
        public @Nullable Ballot ballot() {
            return held.ballot();
        }

        public Transition resume(Instant now) {
            var resumed = held.withDossier(held.dossier().announced(now));
            return Transition.announced(
                    resumed instanceof Holdable holdable ? holdable.delayed(Duration.between(since, now)) : resumed,
                    EventType.RESUMED);
        }
    }

    /** A decision that somebody appealed against; what it decided waits. */
    record Appealed(Submission decided, Appeal appeal) implements Submission {

        @Override
        public Dossier dossier() {
            return decided.dossier();
        }

        @Override
        public Appealed withDossier(Dossier other) {
            return new Appealed(decided.withDossier(other), appeal);
        }

        @Override
        public @Nullable CheckReport report() {
            return decided.report();
        }

        @Override
        public @Nullable Ballot ballot() {
            return decided.ballot();
        }

        @Override
        public @Nullable String reason() {
            return decided.reason();
        }

        public Transition uphold(Instant now) {
            return Transition.announced(((Appealable) decided).upheld(dossier().announced(now)),
                    EventType.APPEAL_DECIDED);
        }

        public Transition dismiss(Instant now) {
            return Transition.announced(decided.withDossier(dossier().announced(now)), EventType.APPEAL_DECIDED);
        }
    }

    /**
     * Taken back by its author.
     *
     * @param report    null if it was never checked
     * @param isPrivate whether it was so before: taking back what bounced does not make it public
     */
    record Withdrawn(Dossier dossier, @Nullable CheckReport report, boolean isPrivate) implements Submission {

        @Override
        public Withdrawn withDossier(Dossier other) {
            return new Withdrawn(other, report, isPrivate);
        }
    }

    /** Left alone for too long by its author; like a withdrawal in all else. */
    record Expired(Dossier dossier, @Nullable CheckReport report, boolean isPrivate) implements Submission {

        @Override
        public Expired withDossier(Dossier other) {
            return new Expired(other, report, isPrivate);
        }
    }
}
