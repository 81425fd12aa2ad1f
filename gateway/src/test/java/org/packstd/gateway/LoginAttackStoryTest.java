package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others try with a login or a session that is not theirs. */
@Timeout(30)
class LoginAttackStoryTest extends LoginStory {

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/%5Cevil.example", "%5C%5Cevil.example",
        "javascript:alert(1)", "evil.example", "/%0d%0aSet-Cookie:%20a=b", "/%09/evil.example", "///evil.example",
        "", "%20//evil.example", "/%C0%AF"})
    void aLoginLeadsNowhereElse(String path) throws Exception {
        for (var begin : List.of("/oauth2/authorization/portal?return=", "/login?return=")) {
            var browser = browser();

            var answer = browser.get(begin + path);

            problem(promised(answer), 400, "malformed");
            assertThat(Browser.location(answer)).isEmpty();
        }
    }

    @Test
    void whoKnewTheCookieBeforeTheLoginDoesNotShareIt() throws Exception {
        var attacker = browser();
        attacker.get("/oauth2/authorization/portal");
        var planted = attacker.cookie().orElseThrow();
        var victim = browser();
        victim.cookie(planted);

        victim.logIn("/oauth2/authorization/portal");

        assertThat(victim.session().path("subject").asString()).isEqualTo("lin");
        assertThat(victim.cookie()).isPresent().get().isNotEqualTo(planted);
        assertThat(attacker.session().path("authenticated").asBoolean()).isFalse();
        attacker.cookie("invented-by-the-attacker");
        attacker.logIn("/oauth2/authorization/portal");
        assertThat(attacker.cookie()).isPresent().get().isNotEqualTo("invented-by-the-attacker");
    }

    @Test
    void nobodyIsLoggedInAsAnotherByALinkOfTheirs() throws Exception {
        var attacker = browser();
        IDENTITY.person = "mallory";
        var sent = attacker.follow(attacker.get("/oauth2/authorization/portal"));
        var victim = browser();

        var answer = victim.send(victim.request(URI.create(Browser.location(sent)).getRawPath() + "?"
                + URI.create(Browser.location(sent)).getRawQuery()));

        assertThat(Browser.location(answer)).isEqualTo("/?login=failed");
        assertThat(victim.session().path("authenticated").asBoolean()).isFalse();
        attacker.follow(sent);
        assertThat(attacker.session().path("authenticated").asBoolean()).as("its owner may use it").isTrue();
        assertThat(Browser.location(attacker.follow(sent))).as("once").isEqualTo("/?login=failed");
    }

    @Test
    void whatIsPublicIsTheSameForEverybodyAndNothingElseIsShared() throws Exception {
        saysWhoAsks(SUBMISSIONS, "max-age=60");
        var lin = browserOf("lin");
        var mei = browserOf("mei");

        var own = lin.get("/api/v1/submissions/of-each").body();
        assertThat(mei.get("/api/v1/submissions/of-each").body()).isNotEqualTo(own).startsWith("Bearer ");
        assertThat(get("/api/v1/submissions/of-each").body()).isEqualTo("null");

        saysWhoAsks(STANDARDS, "public, max-age=3600");
        lin.cookie("a-session-that-is-over");
        var first = lin.get("/api/v1/standards/PS-KEPT-1");
        assertThat(first.body()).isEqualTo("null");
        Awaitility.await()
                .until(() -> get("/api/v1/standards/PS-KEPT-1").headers().firstValue("Cache-Status").isPresent());
        var second = mei.get("/api/v1/standards/PS-KEPT-1");
        assertThat(second.headers().firstValue("Cache-Status")).hasValue("packstd;hit");
        assertThat(second.body()).isEqualTo("null");
        assertThat(second.headers().firstValue("Set-Cookie")).as("what was said to lin alone").isEmpty();
        assertThat(mei.session().path("authenticated").asBoolean()).isTrue();
    }

    @Test
    void pagesOfOthersGetNothingByTheCookie() throws Exception {
        var browser = browserOf("lin");

        HttpResponse<String> answer = browser
                .send(browser.request("/session").header("Origin", "https://evil.example"));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(
                browser.send(browser.request("/api/v1/submissions").header("Origin", "https://evil.example")).headers()
                        .firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }
}
