package org.packstd.gateway.issuer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The keys that an issuer publishes. It is asked for them at the first token, for names of keys that are not known, which
 * anybody can make up, and anew when what it said is too old, since it may have taken a key back: so once in an interval at
 * most, and what it said holds until then, also that it could not be reached.
 */
public final class IssuerKeys implements Function<SignedJWT, Flux<JWK>> {

    /** As services do (decision 31). */
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** As long as a key that its issuer took back is believed at most, as in services. */
    static final Duration KEPT = Duration.ofMinutes(5);

    private final Clock clock;
    private final Mono<JWKSet> asked;
    private volatile Said last = new Said(new JWKSet(), Instant.MIN);

    private record Said(JWKSet keys, Instant at) {}

    IssuerKeys(WebClient http, String address, Duration interval, Clock clock) {
        this.clock = clock;
        this.asked = http.get().uri(address).retrieve().bodyToMono(String.class).timeout(PATIENCE)
                .map(IssuerKeys::parse).doOnNext(keys -> last = new Said(keys, clock.instant()))
                .cache(said -> interval, away -> interval, () -> interval);
    }

    public static IssuerKeys at(String address, WebClient http, Clock clock) {
        return new IssuerKeys(http, address, INTERVAL, clock);
    }

    private static JWKSet parse(String said) {
        try {
            return JWKSet.parse(said);
        } catch (ParseException noKeys) {
            throw new IllegalStateException("the issuer says what is no set of keys", noKeys);
        }
    }

    @Override
    public Flux<JWK> apply(SignedJWT token) {
        var named = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        return Flux.defer(() -> {
            var found = named.select(known());
            return found.isEmpty() ? asked.flatMapIterable(named::select) : Flux.fromIterable(found);
        });
    }

    private JWKSet known() {
        var said = last;
        return clock.instant().isBefore(said.at.plus(KEPT)) ? said.keys : new JWKSet();
    }
}
