package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileStoryTest extends GatewayStory {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/standards/../../../actuator/prometheus",
        "/api/v1/standards/..;/..;/..;/actuator/prometheus", "/api/v1/standards/%2e%2e/%2e%2e/actuator",
        "/api/v1/standards/.%2E/x", "/api/v1/standards/a%2Fb", "/api/v1/standards/a%5cb", "/api/v1/standards//x",
        "/api/v1/standards/x;jsessionid=1", "/api/v1/standards/x%00", "/api/v1/standards/x%0d%0aSet-Cookie:a",
        "/api/v1/standards/%252e%252e/x", "/api/v1/standards/%ff", "/api/v1/standards/%c0%af", "/api/v1/standards/x/..",
        "/api/v1/./standards", "/%61pi/v1/standards", "/%73ession", "/%6Cogout", "/api/v1/standards/PS%2DCSP-0001",
        "/api/v1/standards/x%7Ey", "/api/v1/standards/%30"})
    void aPathThatCanBeReadInTwoWaysIsRefused(String path) throws Exception {
        var problem = problem(get(path), 400, "malformed");

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("path");
        assertThat(problem.at("/errors/0/value").asString()).isEqualTo(path);
        assertThat(services().flatMap(each -> each.received().stream())).isEmpty();
    }

    @Test
    void aPathOfFourThousandCharactersIsReadLikeAnyOther() throws Exception {
        assertThat(get("/api/v1/standards/" + "x".repeat(4000)).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/standards" + "/%20".repeat(1000)).statusCode()).isEqualTo(200);
        problem(get("/api/v1/standards/" + "x".repeat(4000) + ";"), 400, "malformed");
    }

    @Test
    void aPathInPercentEncodingPasses() throws Exception {
        assertThat(get("/api/v1/standards/PS-CSP-0012%20x/%E8%8A%82").statusCode()).isEqualTo(200);

        assertThat(STANDARDS.last().path()).isEqualTo("/api/v1/standards/PS-CSP-0012%20x/%E8%8A%82");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=%ff", "q=%c0%af", "q=%ed%a0%80"})
    void aQueryThatIsNoUtf8IsRefused(String query) throws Exception {
        var problem = problem(get("/api/v1/standards?" + query), 400, "malformed");

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("query");
        assertThat(STANDARDS.received()).isEmpty();
    }

    @Test
    void anOrdinaryQueryPasses() throws Exception {
        assertThat(get("/api/v1/standards?q=%E5%B0%81%E8%A3%85&D=5..8&e=0.35,0.4&sort=-A").statusCode()).isEqualTo(200);
        assertThat(STANDARDS.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND"})
    void aMethodThatTheApiDoesNotKnowIsRefused(String method) throws Exception {
        var answer = send(request("/api/v1/standards").method(method, BodyPublishers.noBody()));

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElse("").split(","))
                .containsExactlyInAnyOrder("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
        assertThat(STANDARDS.received()).isEmpty();
    }

    @Test
    void pagesCanOnlyBeRead() throws Exception {
        var answer = post("/api-specs/problems.json", "{}");

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        problem(post("/problems/stale", "{}"), 405, "method-not-allowed");
    }

    @Test
    void whatACallerSaysOfProxiesAndConnectionsIsNotBelieved() throws Exception {
        var answer = raw("""
                GET /api/v1/standards HTTP/1.1
                Host: evil.example
                Connection: close, X-Role, X-Request-Id
                X-Role: admin
                X-Request-Id: caller-chosen-1
                X-Forwarded-For: 10.0.0.1
                X-Forwarded-Host: evil.example
                X-Forwarded-Proto: https
                X-Forwarded-Prefix: /evil
                Forwarded: for=10.0.0.1;host=evil.example
                X-Real-IP: 10.0.0.1
                X-Original-URL: /actuator
                X-HTTP-Method-Override: DELETE
                Proxy-Authorization: Basic abc
                Cookie: SESSION=1
                Upgrade: websocket
                TE: trailers
                Authorization: Bearer abc

                """);

        assertThat(answer).startsWith("HTTP/1.1 200");
        var seen = STANDARDS.last();
        assertThat(seen.method()).isEqualTo("GET");
        assertThat(seen.header("Authorization")).isEqualTo("Bearer abc");
        assertThat(seen.header("X-Request-Id")).isEqualTo("caller-chosen-1");
        assertThat(seen.header("Host")).isEqualTo(STANDARDS.url().substring("http://".length()));
        assertThat(seen.headers().keySet()).noneMatch(name -> name.toLowerCase(Locale.ROOT).matches(
                "x-role|x-forwarded.*|forwarded|x-real-ip|x-original-url|x-http.*|proxy-.*|cookie|upgrade|te"));
    }

    @Test
    void aWellFormedRequestIdIsKeptAndReturned() throws Exception {
        var answer = send(request("/api/v1/standards").header("X-Request-Id", "trace-0123456789"));

        assertThat(STANDARDS.last().header("X-Request-Id")).isEqualTo("trace-0123456789");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("trace-0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "<script>alert(1)</script>", "with spaces in it"})
    void anIllFormedRequestIdIsReplaced(String given) throws Exception {
        var answer = send(request("/api/v1/unknown").header("X-Request-Id", given));

        assertThat(answer.headers().allValues("X-Request-Id")).singleElement().asString()
                .matches("[0-9a-f]{8}-[0-9a-f-]{27}");
    }

    @Test
    void aServiceCanNeitherRevealItselfNorWeakenTheProtection() throws Exception {
        STANDARDS.answers(exchange -> {
            try (exchange) {
                var headers = exchange.getResponseHeaders();
                headers.set("Server", "Tomcat/11");
                headers.set("X-Powered-By", "Java");
                headers.set("X-Frame-Options", "SAMEORIGIN");
                headers.set("Content-Security-Policy", "default-src *");
                headers.set("X-Request-Id", "of-the-service");
                exchange.sendResponseHeaders(200, -1);
            }
        });

        for (var path : new String[]{"/api/v1/standards", "/api/v1/unknown", "/", "/problems/stale",
            "/actuator/health"}) {
            var headers = get(path).headers();
            assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
            assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(headers.allValues("Content-Security-Policy")).singleElement().asString()
                    .startsWith("default-src 'none'").contains("frame-ancestors 'none'");
            assertThat(headers.firstValue("Content-Security-Policy").orElse("").contains("sandbox"))
                    .as("%s: data that is opened by itself is a document", path)
                    .isEqualTo(!headers.firstValue("Content-Type").orElse("").startsWith("text/html"));
            assertThat(headers.allValues("X-Request-Id")).hasSize(1).doesNotContain("of-the-service");
        }
    }

    @Test
    void onlyPagesThatAskMayBeAnsweredByAButton() throws Exception {
        HttpHandler page = exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
                exchange.sendResponseHeaders(200, -1);
            }
        };
        NOTIFICATIONS.answers(page);
        STANDARDS.answers(page);

        for (var question : List.of("unsubscribe/rul-1.x", "mail-confirmations/x")) {
            assertThat(policy("/api/v1/" + question)).contains("form-action 'self'").contains("frame-ancestors 'none'");
        }
        assertThat(policy("/api/v1/standards")).contains("form-action 'none'");
        assertThat(policy("/")).contains("form-action 'none'");
    }

    private String policy(String path) throws Exception {
        return get(path).headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void aRequestThatIsTooLongToReadIsAnsweredInTheSameShape() throws Exception {
        problem(get("/api/v1/standards?q=" + "x".repeat(8000)), 414, "uri-too-long");
        problem(get("/api/v1/standards?q=" + "x".repeat(30_000)), 414, "uri-too-long", false);
        problem(send(request("/api/v1/standards").header("X-Long", "x".repeat(20_000))), 431, "headers-too-large",
                false);
        assertThat(STANDARDS.received()).isEmpty();
    }

    @Test
    void whatIsNoRequestIsAnsweredOnceAndNothingThatFollowsIsRead() throws Exception {
        var answer = raw("""
                GET /api/v1/standards HTTP/1.1
                Host: x
                Content-Length: 5
                Content-Length: 6

                GET /api/v1/submissions HTTP/1.1
                Host: x

                """);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "/problems/malformed",
                "X-Content-Type-Options: nosniff").containsOnlyOnce("HTTP/1.1 4");
        assertThat(services().flatMap(each -> each.received().stream())).isEmpty();
    }

    /** The client of the JDK would not send such headers. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
