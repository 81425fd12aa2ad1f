package org.packstd.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One try to send. */
public record Attempt(Instant at, Duration took, Result result) {

    /**
     * What was said on both sides, for the owner to see.
     *
     * @param request headers that were sent, without anything secret
     * @param answer  the beginning of what came back, at most {@value #MOST_OF_AN_ANSWER} bytes; absent when nothing did
     */
    public record Trace(Map<String, String> request, @Nullable String answer) {

        /** Bytes of an answer that are kept. */
        public static final int MOST_OF_AN_ANSWER = 4096;

        /** Nothing was said. */
        public static final Trace NONE = new Trace(Map.of(), null);

        public Trace {
            request = Map.copyOf(request);
        }
    }

    /** What came of it. */
    public sealed interface Result {

        Trace trace();

        /**
         * The receiver answered.
         *
         * @param status     HTTP status
         * @param retryAfter when the receiver wants to be asked again
         */
        record Answered(int status, Optional<Duration> retryAfter, Trace trace) implements Result {

            public Answered(int status, Optional<Duration> retryAfter) {
                this(status, retryAfter, Trace.NONE);
            }

            public boolean accepted() {
                return status >= 200 && status < 300;
            }

            /** The receiver wants nothing more, ever. */
            public boolean gone() {
                return status == 410;
            }
        }

        /** There was no answer. */
        record Unanswered(String reason, Trace trace) implements Result {

            public Unanswered(String reason) {
                this(reason, Trace.NONE);
            }
        }
    }
}
