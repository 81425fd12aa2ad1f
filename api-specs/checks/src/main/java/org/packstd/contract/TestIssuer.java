package org.packstd.contract;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider as small as tests need it: it signs access tokens, and serves the key to check them over real HTTP at
 * {@code <issuer>/oauth2/jwks}. Give a service under test {@code OIDC_ISSUER_URI} = {@link #uri()}. At
 * {@code <issuer>/api/v1/key-tokens/keys} it stands in for submission-service, whose tokens of API keys {@link #keys()} signs.
 */
public final class TestIssuer implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;
    private final Clock clock;
    private final KeyIssuer keys;
    private volatile boolean away;

    /** @param clock says when tokens are issued; a service under test compares it with its own */
    public TestIssuer(Clock clock) {
        this.clock = clock;
        this.keys = KeyIssuer.ofNewKey(clock);
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (JOSEException everyJdkHasRsa) {
            throw new IllegalStateException(everyJdkHasRsa);
        }
        serve("/oauth2/jwks", new JWKSet(key.toPublicJWK()).toString());
        serve("/api/v1/key-tokens/keys", keys.publicKeys());
        server.start();
    }

    private void serve(String path, String keySet) {
        var body = keySet.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            if (away) {
                exchange.sendResponseHeaders(502, -1);
                exchange.close();
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** Signs tokens of API keys; a service under test believes them with {@code SUBMISSIONS_URL} = {@link #uri()}. */
    public KeyIssuer keys() {
        return keys;
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of a person, good for an hour. */
    public String person(String subject, @Nullable String organisation, String... roles) {
        return token(claims -> {
            claims.subject(subject).claim("roles", List.of(roles));
            if (organisation != null) {
                claims.claim("org", organisation);
            }
        });
    }

    /** A token of a machine client, good for an hour. */
    public String machine(String client, String... scopes) {
        return token(claims -> claims.subject(client).claim("scope", String.join(" ", scopes)));
    }

    /** A token that is right, except where {@code change} makes it wrong. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                claims(change));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    /** A token of a key that nobody has seen yet: whoever checks it has to ask for the keys. */
    public String ofNewKey() {
        return Forgeries.ofNewKey(this);
    }

    /** Whether the keys cannot be had for the moment. */
    public void away(boolean away) {
        this.away = away;
    }

    JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var now = now();
        var claims = new JWTClaimsSet.Builder().issuer(uri()).audience("packstd").issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
        change.accept(claims);
        return claims.build();
    }

    Instant now() {
        return clock.instant();
    }

    RSAKey publicKey() {
        return key.toPublicJWK();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
