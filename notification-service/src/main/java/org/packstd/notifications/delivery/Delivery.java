package org.packstd.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.notifications.delivery.Attempt.Result;

/** A delivery in one of its states; only a due one can be tried. */
public sealed interface Delivery {

    Plan plan();

    /** Oldest first. */
    List<Attempt> attempts();

    /** @param at when it is tried next */
    record Due(Plan plan, List<Attempt> attempts, Instant at) implements Delivery {

        static Due first(Plan plan) {
            return new Due(plan, List.of(), plan.createdAt());
        }

        /** What becomes of it after one more attempt. */
        public Delivery after(Attempt attempt, RetrySchedule schedule) {
            var tried = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
            return switch (attempt.result()) {
                case Result.Answered answer when answer.accepted() -> new Delivered(plan, tried);
                case Result.Answered answer when answer.gone() -> new Dropped(plan, tried);
                case Result.Answered answer -> later(tried, answer.retryAfter(), schedule);
                case Result.Unanswered _ -> later(tried, Optional.empty(), schedule);
            };
        }

        private Delivery later(List<Attempt> tried, Optional<Duration> asked, RetrySchedule schedule) {
            var last = tried.getLast();
            return schedule.pause(tried.size(), asked)
                    .<Delivery>map(pause -> new Due(plan, tried, last.at().plus(last.took()).plus(pause)))
                    .orElseGet(() -> new Dead(plan, tried));
        }

        /** The endpoint gets nothing for the moment; nothing was tried. */
        public Due wait(Instant until) {
            return new Due(plan, attempts, until);
        }

        /** The endpoint is disabled or gone, or the event is. */
        public Dropped drop() {
            return new Dropped(plan, attempts);
        }
    }

    record Delivered(Plan plan, List<Attempt> attempts) implements Delivery {}

    /** The last try failed. */
    record Dead(Plan plan, List<Attempt> attempts) implements Delivery {}

    /** There is nobody to send it to any more, or nothing to send. */
    record Dropped(Plan plan, List<Attempt> attempts) implements Delivery {}
}
