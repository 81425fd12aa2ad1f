package org.packstd.standards.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** An issuer that counts how often it is asked for its keys. */
class PublishedKeysTest {

    private static final RSAKey FIRST = key("first");
    private static final RSAKey NEXT = key("next");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-29T12:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private volatile RSAKey published = FIRST;
    private volatile boolean away;
    private HttpServer issuer;
    private JwtDecoder decoder;

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
        var address = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys";
        InstantSource moved = now::get;
        var builder = NimbusJwtDecoder.withJwkSetUri(address);
        new SecurityConfiguration().keysOfTheProvider(address, moved.withZone(ZoneOffset.UTC)).customize(builder);
        decoder = builder.build();
    }

    @AfterEach
    void end() {
        issuer.stop(0);
    }

    @Test
    void nameAfterNameThatIsMadeUpAsksTheIssuerTwiceInAnIntervalAtMost() {
        assertThat(decoder.decode(signed(FIRST, "first")).getSubject()).isEqualTo("lin");
        for (var i = 0; i < 50; i++) {
            var madeUp = signed(FIRST, "made-up-" + i);
            assertThatThrownBy(() -> decoder.decode(madeUp)).as("refused, not put off")
                    .isInstanceOf(BadJwtException.class);
        }
        assertThat(asked).hasValue(2);
        decoder.decode(signed(FIRST, "first"));

        goOn(PublishedKeys.INTERVAL);
        assertThatThrownBy(() -> decoder.decode(signed(FIRST, "made-up"))).isInstanceOf(BadJwtException.class);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aNewKeyIsFoundAtOnceAlsoWhenSomebodyMakesNamesUpAsSoonAsTheIntervalIsOver() {
        decoder.decode(signed(FIRST, "first"));
        published = NEXT;
        assertThat(decoder.decode(signed(NEXT, "next")).getSubject()).isEqualTo("lin");

        published = FIRST;
        assertThatThrownBy(() -> decoder.decode(signed(FIRST, "first"))).isInstanceOf(BadJwtException.class);
        goOn(PublishedKeys.INTERVAL);
        assertThat(decoder.decode(signed(FIRST, "first")).getSubject()).isEqualTo("lin");
        assertThat(asked).hasValue(3);
    }

    @Test
    void aKeyThatWasTakenBackIsNotBelievedForLongerThanKeysAreKept() {
        var token = signed(FIRST, "first");
        decoder.decode(token);
        published = NEXT;
        goOn(PublishedKeys.KEPT.minusMillis(1));
        decoder.decode(token);

        goOn(Duration.ofMillis(1));
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void whileTheIssuerIsAwayNobodyCanSayAndItIsNotAskedByEachRequest() {
        away = true;
        for (var i = 0; i < 10; i++) {
            assertThatThrownBy(() -> decoder.decode(signed(FIRST, "first"))).isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
        assertThat(asked).hasValue(2);

        away = false;
        goOn(PublishedKeys.INTERVAL);
        assertThat(decoder.decode(signed(FIRST, "first")).getSubject()).isEqualTo("lin");
    }

    @Test
    void whileTheIssuerIsAwayAnUnknownNameMayBeThatOfANewKeyAndAKnownOneIsStillKnown() {
        decoder.decode(signed(FIRST, "first"));
        away = true;
        goOn(PublishedKeys.INTERVAL);
        for (var i = 0; i < 10; i++) {
            assertThatThrownBy(() -> decoder.decode(signed(NEXT, "next"))).isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
            decoder.decode(signed(FIRST, "first"));
        }
        assertThat(asked).hasValue(3);

        away = false;
        goOn(PublishedKeys.INTERVAL);
        assertThatThrownBy(() -> decoder.decode(signed(NEXT, "next"))).isInstanceOf(BadJwtException.class);
    }

    /** As the identity provider signs, and nobody else may choose another way. */
    @Test
    void algorithmsThatTheDecoderDoesNotTakeAreNotTaken() throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("first").build(),
                new JWTClaimsSet.Builder().subject("lin").build());
        token.sign(new RSASSASigner(FIRST));

        assertThatThrownBy(() -> decoder.decode(token.serialize())).isInstanceOf(BadJwtException.class);
        assertThat(asked).hasValue(0);
    }

    private void goOn(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
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
