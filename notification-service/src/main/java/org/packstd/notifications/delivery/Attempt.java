package org.packstd.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One try to send. */
public record Attempt(Instant at, Duration took, Result result) {

    /** What came of it. */
    public sealed interface Result {

        /**
         * The receiver answered.
         *
         * @param status     HTTP status
         * @param retryAfter when the receiver wants to be asked again
         */
        record Answered(int status, Optional<Duration> retryAfter) implements Result {

            public boolean accepted() {
                return status >= 200 && status < 300;
            }

            /** The receiver wants nothing more, ever. */
            public boolean gone() {
                return status == 410;
            }
        }

        /** There was no answer. */
        record Unanswered(String reason) implements Result {}
    }
}
