package org.packstd.submissions.apikey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Gives a token for a key that is good now. */
public final class ExchangeKeys {

    /** A revoked key may be used as long, by whoever got hold of a token; the gateway keeps none that long. */
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final AccessTokens tokens;
    private final Clock clock;

    public ExchangeKeys(ApiKeys keys, AccessTokens tokens, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param expires a minute from now, or when the key ends */
    public record Token(String text, ApiKey key, Instant expires) {}

    /** @return nothing for a key that is unknown, revoked or over, without saying which; nor for what is no key */
    public Optional<Token> exchange(String sent) {
        var now = clock.instant();
        return Secret.parse(sent).flatMap(secret -> keys.findByHash(secret.hash()))
                .filter(key -> key.isGoodAt(now)).map(key -> token(key, now));
    }

    private Token token(ApiKey key, Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        if (key.usedAt() == null || key.usedAt().isBefore(hour)) {
            keys.used(key.id(), hour);
        }
        var full = now.plus(LIFETIME);
        var expires = key.expiresAt().isBefore(full) ? key.expiresAt() : full;
        return new Token(tokens.sign(key, now, expires), key, expires);
    }
}
