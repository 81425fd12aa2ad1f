package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A registry behind something that ends TLS; sessions are short. */
@TestPropertySource(properties = {"gateway.login.address=https://registry.example", "gateway.login.longest=2s"})
class HttpsLoginStoryTest extends LoginStory {

    private static final String COOKIE = "__Host-PACKSTD_SESSION";

    @Test
    void theCookieIsForThisHostAloneAndTheWayBackIsOurs() throws Exception {
        var answer = send(request("/oauth2/authorization/portal").header("X-Forwarded-Host", "evil.example"));

        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .matches(COOKIE + "=[0-9a-f-]+; Path=/; Secure; HTTPOnly; SameSite=Lax");
        assertThat(Browser.location(answer))
                .contains("redirect_uri=https://registry.example/login/oauth2/code/packstd");
    }

    @Test
    void aLoginEndsInItsTimeHoweverBusyItIs() throws Exception {
        var asked = get("/oauth2/authorization/portal");
        var back = Browser.location(send(HttpRequest.newBuilder(
                URI.create(Browser.location(asked)))));
        var cookie = cookie(asked.headers().firstValue("Set-Cookie").orElseThrow());
        var done = send(request(back.substring("https://registry.example".length())).header("Cookie", cookie));
        var session = cookie(done.headers().firstValue("Set-Cookie").orElseThrow());

        assertThat(send(request("/session").header("Cookie", session)).body()).contains("\"authenticated\":true");
        Awaitility.await().atMost(Duration.ofSeconds(6)).until(
                () -> send(request("/session").header("Cookie", session)).body().contains("\"authenticated\":false"));
    }

    private static String cookie(String given) {
        return given.substring(0, given.indexOf(';'));
    }
}
