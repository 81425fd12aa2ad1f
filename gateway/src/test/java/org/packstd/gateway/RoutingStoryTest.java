package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingStoryTest extends GatewayStory {

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/families,                                         standards",
        "GET,    /api/v1/families/CSP/schema,                              standards",
        "GET,    /api/v1/metadata/evidence-profiles,                       standards",
        "GET,    /api/v1/standards?family=CSP&limit=2,                     standards",
        "HEAD,   /api/v1/standards/PS-CSP-0012,                            standards",
        "GET,    /api/v1/standards/PS-CSP-0012/revisions/B/variations/AB-1, standards",
        "POST,   /api/v1/validations,                                      standards",
        "POST,   /api/v1/imports,                                          standards",
        "POST,   /api/v1/diffs,                                            standards",
        "PUT,    /api/v1/adoptions/line-1,                                 standards",
        "GET,    /api/v1/documents,                                        standards",
        "GET,    /api/v1/changes?since=7,                                  standards",
        "GET,    /api/v1/log/inclusion?revision=PS-CSP-0012/A&size=42,     standards",
        "POST,   /api/v1/conversions/cdxml?family=CSP,                     standards",
        "GET,    /api/v1/submissions,                                      submissions",
        "PUT,    /api/v1/submissions/sub-1,                                submissions",
        "POST,   /api/v1/submissions/sub-1:submit,                         submissions",
        "POST,   /api/v1/submissions/sub-1:open-ballot,                    submissions",
        "POST,   /api/v1/ballots/bal-1:close,                              submissions",
        "PUT,    /api/v1/ballots/bal-1/votes/aurora-semi,                  submissions",
        "GET,    /api/v1/policies/two-thirds,                              submissions",
        "PUT,    /api/v1/organisations/aurora-semi,                        submissions",
        "POST,   /api/v1/needs/need-1:support,                             submissions",
        "GET,    /api/v1/me/tasks,                                         submissions",
        "GET,    /api/v1/archive-keys,                                     submissions",
        "POST,   /api/v1/api-keys,                                         submissions",
        "DELETE, /api/v1/api-keys/key-1,                                   submissions",
        "POST,   /api/v1/endpoints,                                        notifications",
        "DELETE, /api/v1/subscriptions/subs-1,                             notifications",
        "GET,    /api/v1/deliveries?state=FAILED,                          notifications",
        "GET,    /api/v1/feeds/standards/PS-CSP-0012.atom?lang=zh,         notifications",
        "GET,    /api/v1/calendars/7fHk2PZ0o0yq4wq3.ics,                    notifications",
        "POST,   /api/v1/unsubscribe/rul-1.7fHk2PZ0o0yq4wq3mXj8c1Tt,        notifications",
        "POST,   /api/v1/mail-confirmations/7fHk2PZ0o0yq4wq3,               notifications",
        "PUT,    /api/v1/inbox-marks,                                      notifications",
        "GET,    /api/v1/events/stream?family=CSP,                         notifications"})
    void eachPathReachesItsServiceUnchanged(String method, String path, String service) throws Exception {
        var body = List.of("POST", "PUT").contains(method)
                ? BodyPublishers.ofString("{\"a\":\"节距\"}")
                : BodyPublishers.noBody();

        assertThat(send(request(path).method(method, body)).statusCode()).isEqualTo(200);

        var reached = services().flatMap(each -> each.received().stream()).toList();
        assertThat(reached).singleElement().satisfies(request -> {
            assertThat(request.service()).isEqualTo(service);
            assertThat(request.method()).isEqualTo(method);
            assertThat(request.path()).isEqualTo(path);
            assertThat(new String(request.body(), StandardCharsets.UTF_8))
                    .isEqualTo(body.contentLength() == 0 ? "" : "{\"a\":\"节距\"}");
        });
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/unknown", "/api/v1", "/api/v2/standards", "/standards", "/assets/none.css", "/actuator/env",
        "/api-specs/rest/none.yaml", "/problems/none", "/favicon.ico", "/api/v1/key-tokens", "/api/v1/key-tokens/keys"})
    void aPathOfNobodyIsNotFound(String path) throws Exception {
        problem(get(path), 404, "not-found");
        assertThat(services().flatMap(each -> each.received().stream())).isEmpty();
    }

    @Test
    void tokensAndValidatorsPassBothWays() throws Exception {
        STANDARDS.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("ETag", "\"7\"");
                exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
                exchange.sendResponseHeaders(304, -1);
            }
        });

        var answer = send(request("/api/v1/standards/PS-CSP-0012")
                .header("Authorization", "Bearer abc.def.ghi")
                .header("If-None-Match", "\"7\"")
                .header("Accept-Language", "zh"));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
        var seen = STANDARDS.last();
        assertThat(seen.header("Authorization")).isEqualTo("Bearer abc.def.ghi");
        assertThat(seen.header("If-None-Match")).isEqualTo("\"7\"");
        assertThat(seen.header("Accept-Language")).isEqualTo("zh");
    }

    @Test
    void preconditionsKeysAndLocationsPass() throws Exception {
        SUBMISSIONS.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Location", "/api/v1/submissions/sub-9");
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                exchange.sendResponseHeaders(201, -1);
            }
        });

        var answer = send(request("/api/v1/submissions")
                .header("Idempotency-Key", "key-000001")
                .header("If-Match", "\"0\"")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/submissions/sub-9");
        assertThat(SUBMISSIONS.last().header("Idempotency-Key")).isEqualTo("key-000001");
        assertThat(SUBMISSIONS.last().header("If-Match")).isEqualTo("\"0\"");
    }

    @Test
    void aProblemOfAServicePassesAsItIs() throws IOException, InterruptedException {
        var said = "{\"type\":\"/problems/stale\",\"title\":\"Changed meanwhile\",\"status\":412}";
        SUBMISSIONS.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                exchange.sendResponseHeaders(412, said.length());
                exchange.getResponseBody().write(said.getBytes(StandardCharsets.UTF_8));
            }
        });

        var answer = post("/api/v1/submissions/sub-1:certify", "{}");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).isEqualTo(said);
    }

    /** Reactor Netty 1.3.7 stopped reading one in twenty such connections; see the version in the parent POM. */
    @Test
    void aConnectionStaysUsableAfterAnEmptyAnswer() throws Exception {
        STANDARDS.answers(exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });

        for (var round = 0; round < 100; round++) {
            assertThat(get("/api/v1/standards").statusCode()).isEqualTo(200);
            assertThat(get("/api/v1/unknown").statusCode()).isEqualTo(404);
        }
    }
}
