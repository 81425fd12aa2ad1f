package org.packstd.submissions.submission;

import java.time.Clock;
import java.util.random.RandomGenerator;

/** Makes identifiers that sort by time (ULID: 48 bits of milliseconds, 80 random bits, Crockford's base 32). */
public final class SubmissionIds {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;

    private final Clock clock;
    private final RandomGenerator random;

    public SubmissionIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public SubmissionId next() {
        return new SubmissionId("sub-" + ulid());
    }

    /** Also names what belongs to a submission and must never be named twice. */
    public String ulid() {
        var text = new StringBuilder(TIME_DIGITS + RANDOM_DIGITS);
        var millis = clock.millis();
        for (var shift = 5 * (TIME_DIGITS - 1); shift >= 0; shift -= 5) {
            text.append(DIGITS.charAt((int) (millis >>> shift) & 31));
        }
        for (var i = 0; i < RANDOM_DIGITS; i++) {
            text.append(DIGITS.charAt(random.nextInt(32)));
        }
        return text.toString();
    }
}
