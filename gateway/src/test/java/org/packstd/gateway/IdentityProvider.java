package org.packstd.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID provider as strict as they come: codes and refresh tokens are good for one use, PKCE and the secret of the client
 * are demanded. Whoever comes is taken for {@link #person} without a question.
 */
final class IdentityProvider {

    private static final String SECRET = "secret-of-portal";
    private static final RSAKey KEY = LimitStory.key();

    private record Code(String challenge, String redirect, String nonce, String person) {}

    final Upstream server = new Upstream("identity");
    final AtomicInteger renewals = new AtomicInteger();
    volatile String person = "lin";
    volatile Duration lifetime = Duration.ofMinutes(5);
    volatile boolean away;
    volatile boolean saysHowLongTokensLast;
    /** Renewals wait for it, so that many requests need one at the same time. */
    volatile @Nullable CountDownLatch hold;

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();

    String issuer() {
        return server.url();
    }

    static String secret() {
        return SECRET;
    }

    void reset() {
        server.reset();
        server.answers(this::answer);
        person = "lin";
        lifetime = Duration.ofMinutes(5);
        away = false;
        saysHowLongTokensLast = true;
        hold = null;
        renewals.set(0);
        refreshTokens.clear();
    }

    /** The claim {@code sid} of the last login. */
    volatile String lastSession = "";

    /** What the provider sends when a login is over, except where {@code change} makes it wrong. */
    String logoutToken(Consumer<JWTClaimsSet.Builder> change) {
        return logoutToken(KEY, change);
    }

    String logoutToken(RSAKey key, Consumer<JWTClaimsSet.Builder> change) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one")
                    .type(new JOSEObjectType("logout+jwt")).build(), logoutClaims(change));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    JWTClaimsSet logoutClaims(Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder().issuer(issuer()).audience("portal").issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120))).jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        change.accept(claims);
        return claims.build();
    }

    /** As when an administrator ends all logins of everybody. */
    void endAllLogins() {
        refreshTokens.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> say(exchange, 200, metadata());
                case "/jwks" -> say(exchange, 200, new JWKSet(KEY.toPublicJWK()).toJSONObject());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private Map<String, Object> metadata() {
        return Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint",
                issuer() + "/token", "jwks_uri", issuer() + "/jwks", "end_session_endpoint", issuer() + "/logout",
                "subject_types_supported", List.of("public"), "response_types_supported", List.of("code"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = form(exchange.getRequestURI().getRawQuery());
        var right = "code".equals(asked.get("response_type")) && "portal".equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method")) && said(asked, "scope").contains("openid");
        if (!right) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code,
                new Code(said(asked, "code_challenge"), said(asked, "redirect_uri"), said(asked, "nonce"), person));
        exchange.getResponseHeaders().set("Location",
                asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = form(new String(server.last().body(), StandardCharsets.UTF_8));
        var expected = "Basic "
                + Base64.getEncoder().encodeToString(("portal:" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            say(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        if ("refresh_token".equals(asked.get("grant_type"))) {
            renew(exchange, said(asked, "refresh_token"));
            return;
        }
        var code = codes.remove(said(asked, "code"));
        if (code == null || !code.challenge().equals(hash(said(asked, "code_verifier")))
                || !code.redirect().equals(asked.get("redirect_uri"))) {
            say(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        say(exchange, 200, tokens(code.person(), code.nonce()));
    }

    private void renew(HttpExchange exchange, String refresh) throws IOException {
        renewals.incrementAndGet();
        var waiting = hold;
        if (waiting != null) {
            try {
                waiting.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        var whose = refreshTokens.remove(refresh);
        if (whose == null) {
            say(exchange, 400, Map.of("error", "invalid_grant"));
        } else {
            say(exchange, 200, tokens(whose, null));
        }
    }

    private Map<String, Object> tokens(String whose, @Nullable String nonce) {
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, whose);
        var access = new JWTClaimsSet.Builder().audience("packstd").claim("jti", UUID.randomUUID().toString());
        var identity = new JWTClaimsSet.Builder().audience("portal").claim("nonce", nonce);
        if (nonce != null) {
            lastSession = UUID.randomUUID().toString();
            identity.claim("sid", lastSession);
        }
        var given = new HashMap<String, Object>(Map.of("access_token", signed(whose, access), "id_token",
                signed(whose, identity), "refresh_token", refresh, "token_type", "Bearer"));
        if (saysHowLongTokensLast) {
            given.put("expires_in", lifetime.toSeconds());
        }
        return given;
    }

    private String signed(String whose, JWTClaimsSet.Builder claims) {
        try {
            var now = Instant.now();
            var all = claims.issuer(issuer()).subject(whose).claim("name", "The person " + whose)
                    .claim("org", "org-of-" + whose).claim("roles", List.of("member"))
                    .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(lifetime))).build();
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), all);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void say(HttpExchange exchange, int status, Map<String, Object> what) throws IOException {
        var body = JsonMapper.shared().writeValueAsBytes(what);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> form(@Nullable String text) {
        var form = new HashMap<String, String>();
        Arrays.stream(text == null ? new String[0] : text.split("&")).map(pair -> pair.split("=", 2)).forEach(
                pair -> form.put(pair[0], pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return form;
    }

    private static String said(Map<String, String> form, String name) {
        return form.getOrDefault(name, "");
    }

    private static String hash(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
