package org.packstd.gateway;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.packstd.contract.RestContract;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway, three services, a provider, and browsers. */
abstract class LoginStory extends GatewayStory {

    private static final RestContract CONTRACT = RestContract.of("gateway");
    static final IdentityProvider IDENTITY = new IdentityProvider();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("gateway.login.issuer", IDENTITY::issuer);
        settings.add("gateway.login.secret", IdentityProvider::secret);
        settings.add("gateway.tokens.issuer", IDENTITY::issuer);
        settings.add("gateway.tokens.keys", () -> IDENTITY.issuer() + "/jwks");
    }

    @BeforeEach
    void nobodyIsLoggedIn() {
        IDENTITY.reset();
    }

    Browser browser() {
        return new Browser("http://127.0.0.1:" + port);
    }

    Browser browserOf(String person) throws Exception {
        IDENTITY.person = person;
        var browser = browser();
        browser.logIn("/oauth2/authorization/portal");
        return browser;
    }

    /** The same answer, which the contract promises in this form. */
    static HttpResponse<String> promised(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        CONTRACT.checkResponse(answer.request().method(), answer.request().uri().getPath(), answer.statusCode(), type,
                answer.headers().map(), answer.body());
        return answer;
    }

    /** Answers with what the service was told of the caller, as something that everybody may keep. */
    static void saysWhoAsks(Upstream service, String cacheControl) {
        service.answers(exchange -> {
            try (exchange) {
                var said = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Cache-Control", cacheControl);
                exchange.sendResponseHeaders(200, said.length);
                exchange.getResponseBody().write(said);
            }
        });
    }
}
