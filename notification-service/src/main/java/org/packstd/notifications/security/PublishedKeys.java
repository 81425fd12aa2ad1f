package org.packstd.notifications.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer publishes. A token names the key that it is signed with, and a name that is not known may be one of
 * a new key, or made up by anybody: so the issuer is asked for such names as well, but twice in {@link #INTERVAL} at most. In
 * between what came of it last holds: a name that is not known is that of no key, which refuses the token, or nobody can say
 * while the issuer is away.
 */
final class PublishedKeys implements JWKSource<SecurityContext> {

    /** As long as those who are told to come back later are told to wait. */
    static final Duration INTERVAL = Duration.ofSeconds(5);
    /** As long as a key that its issuer took back is believed at most (decision 37). */
    static final Duration KEPT = Duration.ofMinutes(5);
    private static final int PATIENCE_MILLIS = 2000;

    private final JWKSetSource<SecurityContext> kept;
    private final Clock clock;
    private volatile boolean away;

    private PublishedKeys(JWKSetSource<SecurityContext> kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** Asks for nothing before the first token. */
    static PublishedKeys at(String address, Clock clock) {
        var issuer = new URLBasedJWKSetSource<>(url(address),
                new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS,
                        JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT));
        var bounded = new RateLimitedJWKSetSource<SecurityContext>(issuer, INTERVAL.toMillis(), null);
        return new PublishedKeys(new CachingJWKSetSource<>(bounded, KEPT.toMillis(),
                JWKSourceBuilder.DEFAULT_CACHE_REFRESH_TIMEOUT, null), clock);
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException mistyped) {
            throw new IllegalArgumentException("keys: %s (expected: an address)".formatted(address), mistyped);
        }
    }

    /** Takes the place of where a decoder has its keys from; it goes on to take the algorithms that it took. */
    void serve(ConfigurableJWTProcessor<SecurityContext> decoder) {
        var before = (JWSVerificationKeySelector<SecurityContext>) decoder.getJWSKeySelector();
        var algorithms = JWSAlgorithm.Family.SIGNATURE.stream().filter(before::isAllowed)
                .collect(Collectors.toUnmodifiableSet());
        decoder.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, this));
    }

    @Override
    public List<JWK> get(JWKSelector named, @Nullable SecurityContext context) throws KeySourceException {
        var now = clock.millis();
        try {
            var known = kept.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
            var found = named.select(known);
            if (found.isEmpty()) {
                found = named.select(
                        kept.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now, context));
                away = false;
            }
            return found;
        } catch (RateLimitReachedException askedJustNow) {
            if (away) {
                throw askedJustNow;
            }
            return List.of();
        } catch (KeySourceException unavailable) {
            away = true;
            throw unavailable;
        }
    }
}
