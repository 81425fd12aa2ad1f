package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * A real Keycloak with the realm that is there for production. Only with {@code -P keycloak}, since it is 180 MB and starts
 * in its time. Tokens are renewed for every request here: its refresh tokens are good for one use.
 */
@Timeout(900)
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "gateway.login.renew-before=10m")
class KeycloakIT extends GatewayStory {

    private static final KeycloakServer KEYCLOAK = new KeycloakServer();
    private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("gateway.login.issuer", KEYCLOAK::issuer);
        settings.add("gateway.login.secret", () -> KeycloakServer.SECRET);
        settings.add("gateway.tokens.issuer", KEYCLOAK::issuer);
        settings.add("gateway.tokens.keys", () -> KEYCLOAK.issuer() + "/protocol/openid-connect/certs");
    }

    @BeforeAll
    void start() throws Exception {
        KEYCLOAK.start(Path.of(System.getProperty("keycloak.home")), Path.of(System.getProperty("keycloak.realm")),
                "http://127.0.0.1:" + port);
    }

    @AfterAll
    void stop() {
        KEYCLOAK.stop();
    }

    private HttpResponse<String> enter(Browser browser, HttpResponse<String> page) throws Exception {
        var form = FORM.matcher(page.body());
        assertThat(form.find()).as("a form to log in: " + page.statusCode() + " " + page.body()).isTrue();
        return browser.send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=lin&password=" + KeycloakServer.PASSWORD)));
    }

    private Browser lin() throws Exception {
        var browser = new Browser("http://127.0.0.1:" + port);
        var page = browser.follow(browser.get("/oauth2/authorization/portal?return=/specs"));
        var done = browser.follow(enter(browser, page));
        assertThat(Browser.location(done)).isEqualTo("/specs");
        return browser;
    }

    /** As each service checks it: signature, issuer, time and audience. */
    private static Jwt read(String authorization) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(KEYCLOAK.issuer() + "/protocol/openid-connect/certs").build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(KEYCLOAK.issuer()),
                new JwtClaimValidator<List<String>>("aud", audience -> audience.contains("packstd"))));
        return decoder.decode(authorization.substring("Bearer ".length()));
    }

    @Test
    void whoLogsInAtKeycloakHasRolesAndOrganisationHereAndAtTheServices() throws Exception {
        var browser = lin();

        var session = browser.session();
        assertThat(session.path("name").asString()).isEqualTo("Lin Hao");
        assertThat(session.path("organisation").asString()).isEqualTo("aurora-semi");
        assertThat(session.path("roles").toString()).isEqualTo("[\"member\"]");
        assertThat(browser.post("/api/v1/submissions").statusCode()).isEqualTo(200);
        var token = read(Objects.requireNonNull(SUBMISSIONS.last().header("Authorization")));
        assertThat(token.getSubject()).isEqualTo(session.path("subject").asString()).isNotBlank();
        assertThat(token.getClaimAsString("org")).isEqualTo("aurora-semi");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("member");
    }

    @Test
    void refreshTokensForOneUseLastAsLongAsTheLogin() throws Exception {
        var browser = lin();

        for (var round = 0; round < 3; round++) {
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = new ArrayList<CompletableFuture<Integer>>();
                for (var one = 0; one < 10; one++) {
                    all.add(CompletableFuture.supplyAsync(() -> status(browser), pool));
                }
                assertThat(all).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
            }
        }

        assertThat(SUBMISSIONS.received()).hasSize(30)
                .allSatisfy(seen -> assertThat(seen.header("Authorization")).startsWith("Bearer "));
        assertThat(SUBMISSIONS.received().stream().map(seen -> seen.header("Authorization")).distinct().count())
                .isGreaterThan(1);
        assertThat(browser.session().path("authenticated").asBoolean()).isTrue();
    }

    private static int status(Browser browser) {
        try {
            return browser.get("/api/v1/submissions").statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void whoLogsOutIsAskedForThePasswordAgain() throws Exception {
        var browser = lin();

        var location = json.readTree(browser.post("/logout").body()).path("location").asString();
        var left = browser.send(HttpRequest.newBuilder(URI.create(location)));

        assertThat(Browser.location(left)).isEqualTo("http://127.0.0.1:" + port + "/");
        assertThat(browser.session().path("authenticated").asBoolean()).isFalse();
        var again = browser.follow(browser.get("/oauth2/authorization/portal"));
        assertThat(again.body()).as("not let in without a word").containsPattern(FORM);
    }

    @Test
    void aMachineHasItsScopeAndNoRoles() throws Exception {
        var client = Base64.getEncoder().encodeToString(
                ("submission-service:" + KeycloakServer.MACHINE_SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(KEYCLOAK.issuer() + "/protocol/openid-connect/token"))
                .header("Authorization", "Basic " + client).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope="
                        + URLEncoder.encode("validations", StandardCharsets.UTF_8))));

        var token = read("Bearer " + json.readTree(answer.body()).path("access_token").asString());
        assertThat(String.valueOf(token.getClaimAsString("scope")).split(" ")).contains("validations");
        assertThat(token.getClaimAsStringList("roles")).isNullOrEmpty();
    }
}
