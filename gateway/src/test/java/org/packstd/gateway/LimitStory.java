package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.packstd.contract.RestContract;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Small quotas; callers come through a proxy that is trusted, so that each test has addresses of its own. */
@TestPropertySource(properties = {"gateway.limits.address.requests=5", "gateway.limits.client.requests=2",
    "gateway.limits.organisation.requests=3", "gateway.limits.trusted-proxies=127.0.0.0/8",
    "gateway.limits.patience=2s"})
abstract class LimitStory extends GatewayStory {

    static final String ISSUER = "https://identity.example";
    static final RSAKey KEY = key();
    private static final RestContract CONTRACT = RestContract.ofAll();
    static final Upstream IDENTITY = new Upstream("identity");

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry settings) {
        settings.add("gateway.tokens.issuer", () -> ISSUER);
        settings.add("gateway.tokens.keys", () -> IDENTITY.url() + "/jwks");
        var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        IDENTITY.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
            }
        });
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String token(RSAKey key, String subject, String organisation) {
        try {
            var claims = new JWTClaimsSet.Builder().issuer(ISSUER).subject(subject).claim("org", organisation)
                    .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5)))).build();
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    HttpResponse<String> from(String address) throws Exception {
        return send(request("/api/v1/standards").header("X-Forwarded-For", address));
    }

    HttpResponse<String> from(String address, String token) throws Exception {
        return send(request("/api/v1/submissions").header("X-Forwarded-For", address)
                .header("Authorization", "Bearer " + token));
    }

    void refused(HttpResponse<String> answer, String policy, long quota) {
        var problem = problem(answer, 429, "too-many-requests");
        assertThat(problem.path("detail").asString())
                .isEqualTo("%s: %d requests in 60 s (expected: at most)".formatted(policy, quota));
        CONTRACT.checkResponse("GET", answer.request().uri().getPath(), 429, "application/problem+json",
                answer.headers().map(), answer.body());
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60 / quota);
        assertThat(answer.headers().firstValue("RateLimit").orElse("")).contains("\"" + policy + "\";r=0;t=");
    }
}
