package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.util.UriComponentsBuilder;

@Timeout(30)
class LoginStoryTest extends LoginStory {

    @Test
    void whoLogsInComesBackToWhereTheyWereAndIsKnown() throws Exception {
        var browser = browser();
        assertThat(promised(browser.get("/session")).body()).isEqualTo("{\"authenticated\":false}");
        assertThat(browser.cookie()).as("readers are not followed").isEmpty();

        var asked = browser.get("/oauth2/authorization/portal?return=/specs%3Fq%3Dcsp%26e%3D0.4..0.5%23A");
        assertThat(promised(asked).statusCode()).isEqualTo(302);
        assertThat(Browser.location(asked)).startsWith(IDENTITY.issuer() + "/authorize?").contains(
                "code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "scope=openid",
                "redirect_uri=http://127.0.0.1:" + port + "/login/oauth2/code/packstd");
        var back = browser.follow(browser.follow(asked));

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(Browser.location(back)).isEqualTo("/specs?q=csp&e=0.4..0.5#A");
        var session = promised(browser.get("/session"));
        assertThat(session.headers().allValues("Cache-Control")).containsExactly("no-store");
        var known = json.readTree(session.body());
        assertThat(known.path("authenticated").asBoolean()).isTrue();
        assertThat(known.path("subject").asString()).isEqualTo("lin");
        assertThat(known.path("name").asString()).isEqualTo("The person lin");
        assertThat(known.path("organisation").asString()).isEqualTo("org-of-lin");
        assertThat(known.path("roles").toString()).isEqualTo("[\"member\"]");
        assertThat(known.at("/csrf/header").asString()).isEqualTo("X-CSRF-Token");
    }

    @Test
    void aShortAddressBeginsALoginToo() throws Exception {
        var browser = browser();

        var asked = promised(browser.get("/login?return=/ballots/B-1?x=1"));

        assertThat(Browser.location(browser.follow(browser.follow(browser.follow(asked)))))
                .isEqualTo("/ballots/B-1?x=1");
    }

    @Test
    void theBrowserGetsACookieAndNoToken() throws Exception {
        var browser = browserOf("lin");
        browser.session();
        browser.get("/api/v1/submissions");

        var given = browser.answers().stream().flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .toList();
        assertThat(given).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .matches("PACKSTD_SESSION=[0-9a-f-]+; Path=/; HTTPOnly; SameSite=Lax"));
        var token = Objects.requireNonNull(SUBMISSIONS.last().header("Authorization")).substring("Bearer ".length());
        assertThat(browser.answers()).filteredOn(answer -> answer.uri().getPort() == port).allSatisfy(answer -> {
            assertThat(answer.body()).doesNotContain(token.substring(0, 20));
            assertThat(answer.headers().toString()).doesNotContain(token.substring(0, 20));
        });
    }

    @Test
    void servicesSeeTheTokenOfThePersonAndNeverTheCookie() throws Exception {
        var browser = browserOf("mei");

        assertThat(browser.get("/api/v1/submissions").statusCode()).isEqualTo(200);

        var seen = SUBMISSIONS.last();
        assertThat(seen.header("Cookie")).isNull();
        var token = SignedJWT.parse(Objects.requireNonNull(seen.header("Authorization")).substring("Bearer ".length()));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("mei");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("packstd");
        assertThat(browser.get("/api/v1/submissions").headers().firstValue("RateLimit").orElse(""))
                .as("their own quota and that of their organisation").contains("\"client\"", "\"organisation\"");
        assertThat(browser.post("/api/v1/submissions").statusCode()).isEqualTo(200);
        assertThat(SUBMISSIONS.last().method()).isEqualTo("POST");
        assertThat(SUBMISSIONS.last().header("X-CSRF-Token")).isNull();
    }

    @Test
    void aChangeThatComesWithTheCookieMustNameTheSecretOfTheSession() throws Exception {
        var browser = browserOf("lin");
        var other = browserOf("mei").csrf();

        for (var wrong : List.of("", "abc", other)) {
            var refused = browser.send(browser.request("/api/v1/submissions").header("X-CSRF-Token", wrong)
                    .POST(BodyPublishers.ofString("{}")));
            problem(refused, 403, "forbidden");
        }
        var form = browser.send(browser.request("/api/v1/submissions")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + browser.csrf())));
        problem(form, 403, "forbidden");
        problem(browser.send(browser.request("/api/v1/submissions/sub-1").DELETE()), 403, "forbidden");
        assertThat(SUBMISSIONS.received()).isEmpty();

        assertThat(browser.post("/api/v1/submissions").statusCode()).isEqualTo(200);
        assertThat(new String(SUBMISSIONS.last().body(), StandardCharsets.UTF_8)).isEqualTo("{}");
    }

    @Test
    void theSecretLooksDifferentEachTimeAndStaysGood() throws Exception {
        var browser = browserOf("lin");
        var first = browser.csrf();
        assertThat(browser.csrf()).isNotEqualTo(first);

        assertThat(browser.send(browser.request("/api/v1/submissions").header("X-CSRF-Token", first)
                .POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(200);
    }

    @Test
    void whoBringsATokenOfTheirOwnNeedsNeitherSessionNorSecret() throws Exception {
        var browser = browserOf("lin");

        var answer = browser.send(browser.request("/api/v1/submissions").header("Authorization", "Bearer of.a.machine")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SUBMISSIONS.last().header("Authorization")).isEqualTo("Bearer of.a.machine");
        assertThat(post("/api/v1/submissions", "{}").statusCode()).as("without a cookie").isEqualTo(200);
        assertThat(SUBMISSIONS.last().header("Authorization")).isNull();
    }

    @Test
    void linksInLettersWorkForWhoeverIsLoggedIn() throws Exception {
        var browser = browserOf("lin");

        var answer = browser.send(browser.request("/api/v1/unsubscribe/rul-1.abc")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(NOTIFICATIONS.last().body()).asString().isEqualTo("List-Unsubscribe=One-Click");
        assertThat(NOTIFICATIONS.last().header("Authorization")).isNull();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aLoginThatTheProviderRefusesFailsKindly(CapturedOutput log) throws Exception {
        var browser = browser();
        var asked = browser.get("/oauth2/authorization/portal");
        var state = Browser.location(asked).replaceAll(".*[?&]state=([^&]+).*", "$1");

        var back = browser.get("/login/oauth2/code/packstd?error=access_denied%0AFORGED&state=" + state);

        assertThat(Browser.location(back)).isEqualTo("/?login=failed");
        assertThat(browser.session().path("authenticated").asBoolean()).isFalse();
        assertThat(log.getOut()).contains("A login failed: [access_denied FORGED]").doesNotContain("\nFORGED");
    }

    @Test
    void twoPagesMayLogInAtTheSameTime() throws Exception {
        var browser = browser();
        var one = browser.follow(browser.get("/oauth2/authorization/portal?return=/one"));
        var two = browser.follow(browser.get("/oauth2/authorization/portal?return=/two"));

        assertThat(Browser.location(browser.follow(one))).isEqualTo("/one");
        assertThat(Browser.location(browser.follow(two))).isEqualTo("/two");
        assertThat(browser.session().path("authenticated").asBoolean()).isTrue();
    }

    @Test
    void theKeysOfTheProviderAreAskedForOnceAndNotAtEachLogin() throws Exception {
        browserOf("lin");
        IDENTITY.reset();

        assertThat(browserOf("mei").session().path("authenticated").asBoolean()).isTrue();

        assertThat(IDENTITY.server.received()).extracting(Upstream.Received::path).doesNotContain("/jwks")
                .contains("/token");
    }

    @Test
    void logoutEndsTheSessionHereAndAtTheProvider() throws Exception {
        var browser = browserOf("lin");
        var cookie = browser.cookie().orElseThrow();
        var unasked = promised(browser.send(browser.request("/logout").POST(BodyPublishers.noBody())));
        problem(unasked, 403, "forbidden");
        problem(browser.get("/logout"), 405, "method-not-allowed");

        var left = promised(browser.post("/logout"));

        assertThat(left.statusCode()).isEqualTo(200);
        var location = json.readTree(left.body()).path("location").asString();
        assertThat(location).startsWith(IDENTITY.issuer() + "/logout?id_token_hint=ey")
                .contains("client_id=portal", "post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A" + port + "%2F");
        assertThat(browser.session().path("authenticated").asBoolean()).isFalse();
        browser.cookie(cookie);
        assertThat(browser.session().path("authenticated").asBoolean()).as("the cookie as it was").isFalse();
        browser.get("/api/v1/submissions");
        assertThat(SUBMISSIONS.last().header("Authorization")).isNull();
        assertThat(json.readTree(browser.post("/logout").body()).path("location").asString()).isEqualTo("/");
    }

    @Test
    void withoutAProviderNobodyLogsInAndAllElseGoesOn() throws Exception {
        var browser = browserOf("lin");
        var begun = Browser.location(browser.get("/oauth2/authorization/portal"));
        var state = UriComponentsBuilder.fromUriString(begun).build().getQueryParams().getFirst("state");
        IDENTITY.away = true;

        assertThat(browser.get("/api/v1/submissions").statusCode()).isEqualTo(200);
        assertThat(browser.session().path("authenticated").asBoolean()).isTrue();
        var code = browser.get("/login/oauth2/code/packstd?code=abc&state=" + state);
        assertThat(Browser.location(code)).isEqualTo("/?login=failed");
    }

    @Test
    void aGatewayStartsWhileTheProviderIsAwayAndAsksAgainAtEachLogin() throws Exception {
        IDENTITY.away = true;
        try (var fresh = another("--gateway.drain=0s", "--gateway.login.issuer=" + IDENTITY.issuer())) {
            var browser = new Browser("http://127.0.0.1:" + portOf(fresh));

            var refused = browser.get("/oauth2/authorization/portal");

            problem(refused, 503, "unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            IDENTITY.away = false;
            assertThat(Browser.location(browser.get("/oauth2/authorization/portal"))).startsWith(IDENTITY.issuer());
        }
    }
}
