package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The provider says, server to server, that logins are over. */
@Timeout(30)
class BackChannelStoryTest extends LoginStory {

    private static final String PATH = "/logout/back-channel";

    @Test
    void theLoginThatEndsAtTheProviderEndsHereAndNoOther() throws Exception {
        var one = browserOf("lin");
        var session = IDENTITY.lastSession;
        var other = browserOf("lin");
        assertThat(one.get("/api/v1/submissions").statusCode()).isEqualTo(200);
        assertThat(SUBMISSIONS.last().header("Authorization")).isNotNull();

        var heard = tell(IDENTITY.logoutToken(claims -> claims.subject("lin").claim("sid", session)));
        assertThat(promised(heard).statusCode()).isEqualTo(200);
        assertThat(heard.headers().firstValue("Cache-Control")).hasValue("no-store");

        one.get("/api/v1/submissions");
        assertThat(SUBMISSIONS.last().header("Authorization")).as("goes on as nobody's").isNull();
        assertThat(one.session().path("authenticated").asBoolean()).isFalse();
        assertThat(other.session().path("authenticated").asBoolean()).isTrue();
        assertThat(promised(tell(IDENTITY.logoutToken(claims -> claims.claim("sid", session)))).statusCode())
                .as("twice").isEqualTo(200);
    }

    @Test
    void allLoginsOfAPersonEndUntilTheyLogInAgain() throws Exception {
        var one = browserOf("lin");
        var two = browserOf("lin");
        var mei = browserOf("mei");
        var token = IDENTITY.logoutToken(claims -> claims.subject("lin"));
        assertThat(tell(token).statusCode()).isEqualTo(200);

        assertThat(one.session().path("authenticated").asBoolean()).isFalse();
        assertThat(two.session().path("authenticated").asBoolean()).isFalse();
        assertThat(mei.session().path("authenticated").asBoolean()).isTrue();
        Awaitility.await().until(() -> browserOf("lin").session().path("authenticated").asBoolean()); // a second later

        var again = browserOf("lin");
        assertThat(tell(token).statusCode()).as("sent again by somebody who saw it").isEqualTo(200);
        assertThat(again.session().path("authenticated").asBoolean()).isTrue();
    }

    @Test
    void whatIsNoLogoutTokenOfTheProviderForUsEndsNothing() throws Exception {
        var browser = browserOf("lin");
        browser.get("/api/v1/submissions");
        var access = Objects.requireNonNull(SUBMISSIONS.last().header("Authorization")).substring("Bearer ".length());
        for (var forged : forgeries(access).entrySet()) {
            var refused = tell(forged.getValue());
            assertThat(refused.statusCode()).as(forged.getKey()).isEqualTo(400);
            problem(promised(refused), 400, "malformed");
        }
        problem(send(request(PATH).POST(BodyPublishers.ofString("logout=1"))
                .header("Content-Type", "application/x-www-form-urlencoded")), 400, "malformed");
        problem(post(PATH, "{}"), 400, "malformed");

        assertThat(browser.session().path("authenticated").asBoolean()).isTrue();
    }

    private Map<String, String> forgeries(String access) throws JOSEException {
        Consumer<JWTClaimsSet.Builder> right = claims -> claims.subject("lin");
        var now = Instant.now();
        var forged = new LinkedHashMap<String, String>();
        forged.put("another's key", IDENTITY.logoutToken(LimitStory.key(), right));
        forged.put("alg none", new PlainJWT(IDENTITY.logoutClaims(right)).serialize());
        forged.put("signed with the secret of the client", hashed(IDENTITY.logoutClaims(right)));
        forged.put("wrong issuer", changed(claims -> claims.issuer("https://evil.example")));
        forged.put("for another client", changed(claims -> claims.audience("elsewhere")));
        forged.put("over", changed(claims -> claims.expirationTime(Date.from(now.minusSeconds(120)))));
        forged.put("without an end", changed(claims -> claims.expirationTime(null)));
        forged.put("of long ago", changed(claims -> claims.issueTime(Date.from(now.minusSeconds(3600)))));
        forged.put("of tomorrow", changed(claims -> claims.issueTime(Date.from(now.plusSeconds(86400)))
                .expirationTime(Date.from(now.plusSeconds(90000)))));
        forged.put("without a name", changed(claims -> claims.jwtID(null)));
        forged.put("without the event", changed(claims -> claims.claim("events", Map.of("x", Map.of()))));
        forged.put("an event that is no object", changed(claims -> claims.claim("events",
                Map.of("http://schemas.openid.net/event/backchannel-logout", "yes"))));
        forged.put("with a nonce", changed(claims -> claims.claim("nonce", "n")));
        forged.put("about nobody", changed(claims -> claims.subject(null)));
        forged.put("an access token", access);
        forged.put("no token at all", "x");
        return forged;
    }

    private static String changed(Consumer<JWTClaimsSet.Builder> change) {
        Consumer<JWTClaimsSet.Builder> right = claims -> claims.subject("lin");
        return IDENTITY.logoutToken(right.andThen(change));
    }

    private static String hashed(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
        token.sign(new MACSigner(IdentityProvider.secret().repeat(3)));
        return token.serialize();
    }

    private HttpResponse<String> tell(String token) throws Exception {
        return send(request(PATH).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + token)));
    }

    /** For gateways beside the one under test. */
    static int tell(String gateway, String token) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(gateway + PATH))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("logout_token=" + token)).build(), BodyHandlers.ofString())
                    .statusCode();
        }
    }
}
