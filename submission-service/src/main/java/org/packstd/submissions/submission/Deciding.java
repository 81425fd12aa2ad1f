package org.packstd.submissions.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.proposal.CheckReport;

/** States in which it is decided what becomes of a text that was balloted, and what was decided. */
public interface Deciding {

    record ProceduralReview(Dossier dossier, CheckReport report,
            Ballot.Decided ballot) implements Ability.Holdable {

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

        public Transition refuse(String reason, Instant now) {
            return Transition.announced(
                    new Rejected(dossier.announced(now).filing(ballot), report, Grounds.of(reason)),
                    EventType.REJECTED);
        }

        public Transition sendBack(Instant now) {
            return Transition.announced(new Balloting.NegativeResolution(dossier.announced(now), report, ballot, now),
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
                Ability.Holdable,
                Ability.Appealable {

        @Override
        public Approved withDossier(Dossier other) {
            return new Approved(other, report, ballot, appealsUntil, released);
        }

        @Override
        public Approved delayed(Duration by, UnaryOperator<Instant> end) {
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
                    new Authoring.Returned(dossier.announced(now).filing(ballot).taking(null), report,
                            new Grounds(ReasonCode.PUBLICATION_REFUSED, reason)),
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

    record Rejected(Dossier dossier, CheckReport report, Grounds grounds)
            implements
                Ability.Grounded,
                Ability.Appealable {

        @Override
        public Rejected withDossier(Dossier other) {
            return new Rejected(other, report, grounds);
        }

        @Override
        public Submission upheld(Dossier noted) {
            var course = noted.course();
            if (course == null) {
                return new Deliberating.Triage(noted, report);
            }
            var onward = noted.leadingBackTo(null);
            return course.back() == State.IN_REVIEW
                    ? new Deliberating.InReview(onward, report)
                    : new Deliberating.CommentResolution(onward, report, onward.updatedAt());
        }
    }
}
