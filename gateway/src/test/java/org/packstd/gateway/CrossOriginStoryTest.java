package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** {@code Origin} and its like are forbidden to the client of the JDK unless the build allows them. */
@Timeout(20)
@TestPropertySource(properties = "gateway.cors.origins=https://tools.example")
class CrossOriginStoryTest extends GatewayStory {

    @Test
    void pagesOfAnyOriginReadWithoutCredentialsOfTheBrowser() throws Exception {
        for (var round = 0; round < 2; round++) { // the second comes from what is kept
            STANDARDS.answers(exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Cache-Control", "public, max-age=600");
                    exchange.sendResponseHeaders(200, -1);
                }
            });
            var answer = send(request("/api/v1/standards/cors").header("Origin", "https://anybody.example"));
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
            assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse("")).contains("ETag");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        }
        assertThat(get("/api/v1/standards/cors").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        var asked = preflight("https://anybody.example", "GET", "authorization, if-none-match");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    void onlyPagesOfNamedOriginsChange() throws Exception {
        var allowed = preflight("https://tools.example", "PUT", "content-type, if-match");
        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://tools.example");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Methods").orElse("")).contains("PUT");

        var refused = preflight("https://anybody.example", "PUT", "content-type");
        problem(refused, 403, "forbidden");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        problem(preflight("https://tools.example", "PUT", "x-forwarded-for"), 403, "forbidden");
        assertThat(services().flatMap(each -> each.received().stream())).isEmpty();
    }

    private HttpResponse<String> preflight(String origin, String method, String headers) throws Exception {
        return send(request("/api/v1/submissions/sub-1").method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin).header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers));
    }
}
