package org.packstd.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/** An issuer that counts how often it is asked for its keys. */
class IssuerKeysTest {

    private static final RSAKey FIRST = key("first");
    private static final RSAKey NEXT = key("next");
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-29T12:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private volatile RSAKey published = FIRST;
    private volatile boolean away;
    private HttpServer issuer;

    @BeforeEach
    void publish() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            var set = new JWKSet(published.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(away ? 503 : 200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void end() {
        issuer.stop(0);
    }

    @Test
    void nameAfterNameThatIsMadeUpAsksTheIssuerOnceInAnInterval() {
        var decoder = decoder(LONG);
        assertThat(subject(decoder, signed(FIRST, "first"))).isEqualTo("lin");

        for (var i = 0; i < 20; i++) {
            var madeUp = signed(FIRST, "made-up-" + i);
            assertThatThrownBy(() -> subject(decoder, madeUp)).isInstanceOf(BadJwtException.class);
        }

        assertThat(asked).hasValue(1);
        assertThat(subject(decoder, signed(FIRST, "first"))).isEqualTo("lin");
    }

    @Test
    void aNewKeyIsFoundOnceTheIntervalIsOver() {
        var decoder = decoder(SHORT);
        assertThat(subject(decoder, signed(FIRST, "first"))).isEqualTo("lin");
        published = NEXT;

        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(subject(decoder, signed(NEXT, "next"))).isEqualTo("lin"));
    }

    @Test
    void anIssuerThatIsAwayIsAskedOnceInAnIntervalTooAndFoundWhenItIsBack() {
        away = true;
        var patient = decoder(LONG);
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> subject(patient, signed(FIRST, "first"))).as("nobody can say")
                    .isNotInstanceOf(BadJwtException.class);
        }
        assertThat(asked).hasValue(1);

        var decoder = decoder(SHORT);
        assertThatThrownBy(() -> subject(decoder, signed(FIRST, "first"))).isNotNull();
        away = false;
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(subject(decoder, signed(FIRST, "first"))).isEqualTo("lin"));
    }

    @Test
    void aKeyThatWasTakenBackIsNotBelievedForLongerThanKeysAreKept() {
        var decoder = decoder(Duration.ZERO);
        var token = signed(FIRST, "first");
        assertThat(subject(decoder, token)).isEqualTo("lin");
        published = NEXT;
        goOn(IssuerKeys.KEPT.minusMillis(1));
        assertThat(subject(decoder, token)).isEqualTo("lin");
        assertThat(asked).hasValue(1);

        goOn(Duration.ofMillis(1));
        assertThatThrownBy(() -> subject(decoder, token)).isInstanceOf(BadJwtException.class);
        assertThat(subject(decoder, signed(NEXT, "next"))).isEqualTo("lin");
    }

    private void goOn(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private ReactiveJwtDecoder decoder(Duration interval) {
        InstantSource moved = now::get;
        var address = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys";
        return NimbusReactiveJwtDecoder
                .withJwkSource(
                        new IssuerKeys(WebClient.create(), address, interval, moved.withZone(ZoneOffset.UTC)))
                .build();
    }

    private static String subject(ReactiveJwtDecoder decoder, String token) {
        return Objects.requireNonNull(Objects.requireNonNull(decoder.decode(token).block()).getSubject());
    }

    private static String signed(RSAKey key, String name) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build(),
                    new JWTClaimsSet.Builder().subject("lin").build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
