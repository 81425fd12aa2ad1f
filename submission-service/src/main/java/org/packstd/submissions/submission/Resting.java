package org.packstd.submissions.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.proposal.CheckReport;

/** States that lie over another one and remember it, and those of what its author gave up. */
public interface Resting {

    /**
     * The clock stands still.
     *
     * @param held  what goes on once it is resumed
     * @param since when the clock stopped
     */
    record OnHold(Ability.Holdable held, String reason, Instant since) implements Submission {

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

        /** Stopping the clock tells nobody of what they did not know. */
        @Override
        public boolean isPrivate() {
            return held.isPrivate();
        }

        /** @param end when something closes that would close at an instant: the end of its day, where days are counted */
        public Transition resume(Instant now, UnaryOperator<Instant> end) {
            return held.resumed(Duration.between(since, now), now, end);
        }

        /** When it goes on by itself: only an appeal does, whoever would rather have it wait. Null for all else. */
        public @Nullable Instant endsAt() {
            return held instanceof Appealed appealed ? since.plus(appealed.appeal().mayBeHeld()) : null;
        }

        /** It went on at its end, however late that is noticed. */
        public Transition lapse(Instant now) {
            var ended = Objects.requireNonNull(endsAt(), "a hold that ends by itself");
            return held.resumed(Duration.between(since, ended), now, UnaryOperator.identity())
                    .because("an appeal may be held for %d days".formatted(Appeal.LONGEST_HELD.toDays()));
        }
    }

    /** A decision that somebody appealed against; what it decided waits. */
    record Appealed(Submission decided, Appeal appeal) implements Ability.Holdable {

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

        @Override
        public @Nullable ReasonCode reasonCode() {
            return decided.reasonCode();
        }

        /** The days of the panel stand still. */
        @Override
        public Appealed delayed(Duration by, UnaryOperator<Instant> end) {
            return new Appealed(decided, appeal.delayed(by));
        }

        /** The time of the panel ran out. It still decides, and everybody knows that it is late. */
        public Transition fallDue(Instant now) {
            return Transition.announced(
                    new Appealed(decided.withDossier(dossier().announced(now)), appeal.fallenDue()),
                    EventType.APPEAL_OVERDUE);
        }

        public Transition uphold(Instant now) {
            return Transition.announced(((Ability.Appealable) decided).upheld(dossier().announced(now)),
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
