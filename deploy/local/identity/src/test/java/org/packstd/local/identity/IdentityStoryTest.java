package org.packstd.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

class IdentityStoryTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> BY_SECRET = Map.of("grant_type", "client_credentials");

    @TempDir
    Path data;

    @Test
    void aTokenOfAPersonsTerminalSpeaksForThePerson() {
        try (var identity = RunningIdentity.keepingItsKeyIn(data)) {
            var token = read(identity, tokenOf(identity, "lin-cli", "demo-lin"));

            assertThat(token.getSubject()).isEqualTo("lin");
            assertThat(token.getClaimAsString("name")).isEqualTo("Lin Hao");
            assertThat(token.getClaimAsString("org")).isEqualTo("aurora-semi");
            assertThat(token.getClaimAsStringList("roles")).containsExactly("member");
            assertThat(token.getAudience()).containsExactly("packstd");
            assertThat(token.getIssuer()).hasToString("http://127.0.0.1:9000");
            assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(30));
        }
    }

    @Test
    void aProgramHasItsScopesAndNoRoles() {
        try (var identity = RunningIdentity.keepingItsKeyIn(data)) {
            var token = read(identity, tokenOf(identity, "submission-service", "demo-submission-service"));

            assertThat(token.getSubject()).isEqualTo("submission-service");
            assertThat(token.getClaimAsString("scope")).isEqualTo("validations");
            assertThat(token.getClaimAsStringList("roles")).isEmpty();
        }
    }

    @Test
    void aWrongSecretGetsNoToken() {
        try (var identity = RunningIdentity.keepingItsKeyIn(data)) {
            var refused = identity.post("/oauth2/token", BY_SECRET, "lin-cli", "demo-mei");

            assertThat(refused.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void everyoneOfTheTableCanGetAToken() {
        try (var identity = RunningIdentity.keepingItsKeyIn(data)) {
            var people = JSON.readTree(identity.get(identity.url("/demo/people")).body());

            assertThat(people).hasSize(12).allSatisfy(person -> {
                var token = tokenOf(identity, person.get("client").asString(), person.get("password").asString());
                assertThat(read(identity, token).getSubject()).isEqualTo(person.get("id").asString());
            });
        }
    }

    @Test
    void aTokenOutlivesARestart() {
        String token;
        try (var identity = RunningIdentity.keepingItsKeyIn(data)) {
            token = tokenOf(identity, "chen-cli", "demo-chen");
        }
        try (var restarted = RunningIdentity.keepingItsKeyIn(data)) {
            assertThat(read(restarted, token).getClaimAsStringList("roles")).isEqualTo(List.of("chair"));
        }
    }

    @Test
    void whoLogsInThroughThePortalGetsATokenForTheCodeAndItsProof() {
        // The pair of RFC 7636, appendix B.
        var verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        var challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        var portal = "http://localhost:8080/login/oauth2/code/packstd";
        try (var identity = RunningIdentity.keepingItsKeyIn(data)) {
            var asked = identity.url("/oauth2/authorize?response_type=code&client_id=portal&scope=openid%20profile"
                    + "&state=s&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri=" + portal);
            assertThat(location(identity.get(asked))).endsWith("/login");
            var csrf = firstGroup("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", identity.get(identity.url("/login")).body());
            identity.post("/login", Map.of("username", "rosa", "password", "demo-rosa", "_csrf", csrf));
            var returned = location(identity.get(asked));
            assertThat(returned).startsWith(portal);

            var answer = identity.post("/oauth2/token", Map.of("grant_type", "authorization_code", "code",
                    firstGroup("code=([^&]+)", returned), "redirect_uri", portal, "code_verifier", verifier), "portal",
                    "demo-portal");

            var token = read(identity, JSON.readTree(answer.body()).get("access_token").asString());
            assertThat(token.getSubject()).isEqualTo("rosa");
            assertThat(token.getClaimAsStringList("roles")).containsExactly("certifier");
        }
    }

    private static String tokenOf(RunningIdentity identity, String client, String secret) {
        var answer = identity.post("/oauth2/token", BY_SECRET, client, secret);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    private static Jwt read(RunningIdentity identity, String token) {
        return NimbusJwtDecoder.withJwkSetUri(identity.url("/oauth2/jwks")).build().decode(token);
    }

    private static String location(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow();
    }

    private static String firstGroup(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
