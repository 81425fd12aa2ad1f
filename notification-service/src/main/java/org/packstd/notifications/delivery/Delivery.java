package org.packstd.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.notifications.delivery.Attempt.Result;

/** A delivery in one of its states; only a due one can be tried. */
public sealed interface Delivery {

    /** How many attempts are kept: more than one round of them, and few enough for one document. */
    int ATTEMPTS_KEPT = 20;

    Plan plan();

    /** The last {@value #ATTEMPTS_KEPT}, oldest first. */
    List<Attempt> attempts();

    /**
     * Waits for its next attempt.
     *
     * @param at    when it is tried next
     * @param tries how often it failed since it became due; begins anew when a delivery is sent again
     */
    record Due(Plan plan, List<Attempt> attempts, Instant at, int tries) implements Delivery {

        static Due first(Plan plan) {
            return new Due(plan, List.of(), plan.createdAt(), 0);
        }

        /** Whether it has never been tried, and nobody asked for it later than it was planned. */
        public boolean isFirst() {
            return attempts.isEmpty() && at.equals(plan.createdAt());
        }

        /** What becomes of it after one more attempt. */
        public Delivery after(Attempt attempt, RetrySchedule schedule) {
            var tried = Stream.concat(attempts.stream(), Stream.of(attempt))
                    .skip(Math.max(0, attempts.size() + 1 - ATTEMPTS_KEPT)).toList();
            return switch (attempt.result()) {
                case Result.Answered answer when answer.accepted() -> new Delivered(plan, tried);
                case Result.Answered answer when answer.gone() -> new Dead(plan, tried);
                case Result.Answered answer -> later(tried, answer.retryAfter(), schedule);
                case Result.Unanswered _ -> later(tried, Optional.empty(), schedule);
            };
        }

        private Delivery later(List<Attempt> tried, Optional<Duration> asked, RetrySchedule schedule) {
            var last = tried.getLast();
            return schedule.pause(tries + 1, asked)
                    .<Delivery>map(pause -> new Due(plan, tried, last.at().plus(last.took()).plus(pause), tries + 1))
                    .orElseGet(() -> new Dead(plan, tried));
        }

        /** The endpoint is disabled; its owner can have it sent again. */
        public Dead miss() {
            return new Dead(plan, attempts);
        }

        /** The endpoint is gone, or the event is. */
        public Dropped drop() {
            return new Dropped(plan, attempts);
        }
    }

    record Delivered(Plan plan, List<Attempt> attempts) implements Delivery {}

    /** The last try failed, or the endpoint was disabled before. */
    record Dead(Plan plan, List<Attempt> attempts) implements Delivery {}

    /** There is nobody to send it to any more, or nothing to send. */
    record Dropped(Plan plan, List<Attempt> attempts) implements Delivery {}
}
