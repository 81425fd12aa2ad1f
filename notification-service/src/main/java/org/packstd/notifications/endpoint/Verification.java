package org.packstd.notifications.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an endpoint has come with proving itself.
 *
 * @param tries   so often it was asked
 * @param lastAt  when, at last
 * @param failure why it was in vain; absent before the first try, and for a letter that waits for its reader
 * @param nextAt  when it is asked again; absent when nobody will, unless its owner says so
 * @param proof   hash of the token that a reader of mail must bring, while one is out
 * @param until   when that token is over
 */
public record Verification(int tries, @Nullable Instant lastAt, @Nullable String failure, @Nullable Instant nextAt,
        @Nullable String proof, @Nullable Instant until) {

    /** After the first failure, the second, and so on; then its owner must ask for more. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    public static Verification at(Instant now) {
        return new Verification(0, null, null, now, null, null);
    }

    /** Asked in vain. */
    public Verification failed(Instant now, String reason) {
        var next = tries < PAUSES.size() ? now.plus(PAUSES.get(tries)) : null;
        return new Verification(tries + 1, now, reason, next, proof, until);
    }

    /** Nobody knows whether the letter arrived: it is asked again, and until then the link of this one holds. */
    public Verification unanswered(Instant now, String reason) {
        var again = tries <= PAUSES.size() ? now.plus(PAUSES.get(tries - 1)) : null;
        return new Verification(tries, now, reason, again, proof, until);
    }

    /** Not asked, and not until its owner says so again. */
    public Verification refused(Instant now, String reason) {
        return new Verification(tries, now, reason, null, proof, until);
    }

    /** To be asked once more, because its owner wants it. */
    public Verification again(Instant now) {
        return new Verification(tries, lastAt, failure, now, proof, until);
    }

    /** Asked by a letter; the answer comes when its reader has time. */
    public Verification asked(Instant now, String hash, Instant over) {
        return new Verification(tries + 1, now, null, null, hash, over);
    }
}
