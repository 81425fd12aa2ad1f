package org.packstd.notifications.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the webhooks of one owner are signed with, all of it sealed.
 *
 * @param current    the secret
 * @param retiring   those that it replaced, newest first, as long as they still sign too
 * @param asymmetric for receivers that want no secret: signs beside the others
 */
public record WebhookKeys(Secret current, List<Retiring> retiring, @Nullable KeyPair asymmetric) {

    /** How long a replaced secret goes on signing. */
    public static final Duration RETIREMENT = Duration.ofHours(24);

    /** Each makes every message longer. */
    public static final int MOST_RETIRING = 4;

    public WebhookKeys {
        retiring = List.copyOf(retiring);
    }

    /** @param rotation names the request that made it; absent for the first */
    public record Secret(SealedSecret sealed, @Nullable String rotation) {}

    /** @param until when it signs no more */
    public record Retiring(Secret secret, Instant until) {

        boolean signsAt(Instant time) {
            return time.isBefore(until);
        }
    }

    /** @param publicKey {@code whpk_} and the 32 bytes of an Ed25519 key in base64 */
    public record KeyPair(SealedSecret privateKey, String publicKey) {}

    public static WebhookKeys of(SealedSecret first, @Nullable KeyPair asymmetric) {
        return new WebhookKeys(new Secret(first, null), List.of(), asymmetric);
    }

    /** The next secret, while the one so far goes on signing for a day. */
    public WebhookKeys rotate(SealedSecret next, String rotation, Instant now) {
        var still = Stream.concat(Stream.of(new Retiring(current, now.plus(RETIREMENT))),
                retiring.stream().filter(old -> old.signsAt(now))).toList();
        return new WebhookKeys(new Secret(next, rotation), still, asymmetric);
    }

    /** So many sign at that time beside the current one. */
    public long retiringAt(Instant time) {
        return retiring.stream().filter(old -> old.signsAt(time)).count();
    }

    /** What that request made, if it still signs or did so until lately. */
    public Optional<SealedSecret> madeBy(String rotation) {
        return Stream.concat(Stream.of(current), retiring.stream().map(Retiring::secret))
                .filter(secret -> rotation.equals(secret.rotation())).map(Secret::sealed).findAny();
    }

    public WebhookKeys with(@Nullable KeyPair other) {
        return new WebhookKeys(current, retiring, other);
    }
}
