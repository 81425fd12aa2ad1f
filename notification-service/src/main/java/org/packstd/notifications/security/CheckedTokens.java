package org.packstd.notifications.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a moment that a token was good, since whoever works here sends the same one with each request and checking a
 * signature costs more than most answers do. A token is forgotten when it ends, so none is good for longer; one whose
 * signing key was taken back is, for at most {@link #LONGEST}. One that was refused is checked again each time.
 */
final class CheckedTokens implements JwtDecoder {

    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int REMEMBERED = 2_000;
    /** What is longer is no token that somebody works with, and should not fill the memory. */
    private static final int LONGEST_TOKEN = 8192;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> good;

    CheckedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.good = Caffeine.newBuilder().maximumSize(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<String, Jwt>creating((token, checked) -> remembered(checked)))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = good.getIfPresent(token);
        if (known != null) {
            return known;
        }
        var checked = decoder.decode(token); // not inside the table: it may wait for keys, and others for the table
        if (token.length() <= LONGEST_TOKEN) {
            good.put(token, checked);
        }
        return checked;
    }

    private Duration remembered(Jwt checked) {
        var ends = checked.getExpiresAt();
        if (ends == null) {
            return LONGEST;
        }
        var left = Duration.between(clock.instant(), ends);
        if (left.isNegative()) {
            return Duration.ZERO; // good by a clock that differs
        }
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
