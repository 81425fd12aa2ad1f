package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@Timeout(30)
@TestPropertySource(properties = {"gateway.cache.memory=1MB", "gateway.cache.largest=100KB",
    "gateway.cache.short-lived=1s"})
class CacheStoryTest extends GatewayStory {

    private static final String FOR_EVER = "max-age=31536000, public, immutable";
    private static final AtomicInteger PATHS = new AtomicInteger();

    private final String path = "/api/v1/standards/PS-CSP-" + PATHS.incrementAndGet();

    @Test
    void whatIsPublishedForEverIsAskedForOnce() throws Exception {
        STANDARDS.answers(says(Map.of("Cache-Control", FOR_EVER, "ETag", "\"7\""), "one"));
        var first = get(path);
        STANDARDS.answers(says(Map.of("Cache-Control", FOR_EVER), "two"));

        var second = get(path);

        assertThat(STANDARDS.received()).hasSize(1);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo("one");
        assertThat(second.headers().firstValue("Cache-Status")).hasValue("packstd;hit");
        assertThat(second.headers().firstValueAsLong("Age").orElse(-1)).isBetween(0L, 5L);
        for (var name : List.of("Content-Type", "ETag", "Cache-Control", "Content-Security-Policy", "X-Frame-Options",
                "X-Content-Type-Options", "Content-Length")) {
            assertThat(second.headers().allValues(name)).as(name).isEqualTo(first.headers().allValues(name)).hasSize(1);
        }
        assertThat(second.headers().firstValue("X-Request-Id")).isPresent()
                .isNotEqualTo(first.headers().firstValue("X-Request-Id"));
        assertThat(second.headers().firstValue("RateLimit").orElse("")).startsWith("\"address\";r=");
        var head = send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(3);
        assertThat(STANDARDS.received()).hasSize(1);
    }

    @Test
    void anAnswerThatIsKeptLeavesNothingOfItsRequestInMemory() throws Exception {
        STANDARDS.answers(says(Map.of("Cache-Control", FOR_EVER), "one"));
        for (var count = 0; count < 300; count++) {
            assertThat(get(path).body()).isEqualTo("one");
        }

        assertThat(inMemory("reactor.netty.http.server.HttpServerOperations")).isLessThan(100);
    }

    /** How many the collector finds in use. */
    private static int inMemory(String className) throws JMException {
        var found = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[]{new String[0]}, new String[]{String[].class.getName()});
        return found.lines().map(line -> line.strip().split("\\s+"))
                .filter(line -> line.length > 3 && line[3].equals(className))
                .mapToInt(line -> Integer.parseInt(line[1])).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"3\", \"7\"", "*"})
    void whoeverHasItIsToldSoWithoutAskingTheService(String held) throws Exception {
        STANDARDS.answers(says(Map.of("Cache-Control", FOR_EVER, "ETag", "\"7\""), "one"));
        get(path);

        var answer = send(request(path).header("If-None-Match", held));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue(FOR_EVER);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(send(request(path).header("If-None-Match", "\"8\"")).body()).isEqualTo("one");
        assertThat(STANDARDS.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"max-age=60|x", "private, max-age=60|x", "public, no-store|x",
        "no-cache, public|x", "public, max-age=0|x", "public, max-age=60|Vary: Authorization",
        "public, max-age=60|Vary: *", "public, max-age=60|Set-Cookie: a=b", "public|x", "public, max-age=60|Age: 60"})
    void whatIsNotExpresslyForEverybodyIsNotKept(String control, String more) throws Exception {
        var parts = more.split(": ");
        STANDARDS.answers(says(Map.of("Cache-Control", control, parts[0], parts[parts.length - 1]), "one"));

        get(path);
        get(path);

        assertThat(STANDARDS.received()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer of-lin", "Cookie: SESSION=of-lin"})
    void whatOnePersonMayReadNeverReachesAnother(String credentials) throws Exception {
        var own = credentials.split(": ");
        SUBMISSIONS.answers(says(Map.of("Cache-Control", "max-age=60"), "of lin"));
        assertThat(send(request(path.replace("standards", "submissions")).header(own[0], own[1])).body())
                .isEqualTo("of lin");
        SUBMISSIONS.answers(says(Map.of("Cache-Control", "max-age=60"), "of nobody"));

        assertThat(get(path.replace("standards", "submissions")).body()).isEqualTo("of nobody");
        assertThat(send(request(path.replace("standards", "submissions")).header(own[0], own[1] + "x")).body())
                .isEqualTo("of nobody");
    }

    @Test
    void whatIsPublicIsTheSameForWhoeverAsks() throws Exception {
        STANDARDS.answers(says(Map.of("Cache-Control", FOR_EVER), "one"));

        send(request(path).header("Authorization", "Bearer abc"));
        send(request(path).header("Authorization", "Bearer def"));
        get(path);

        assertThat(STANDARDS.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Accept|application/json|text/csv", "Accept-Language|en|zh",
        "Accept-Encoding|gzip|identity"})
    void eachFormAndLanguageIsKeptByItself(String header, String one, String other) throws Exception {
        STANDARDS.answers(exchange -> {
            try (exchange) {
                var said = String.valueOf(exchange.getRequestHeaders().getFirst(header))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Cache-Control", FOR_EVER);
                exchange.sendResponseHeaders(200, said.length);
                exchange.getResponseBody().write(said);
            }
        });

        for (var round = 0; round < 2; round++) {
            for (var wish : List.of(one, other)) {
                var answer = send(request(path).header(header, wish));
                assertThat(answer.body()).isEqualTo(wish);
                assertThat(answer.headers().allValues("Vary").toString()).contains(round == 0 ? "" : header);
            }
        }
        assertThat(STANDARDS.received()).hasSize(2);
    }

    @Test
    void whatIsShortLivedIsKeptForAMoment() throws Exception {
        STANDARDS.answers(says(Map.of("Cache-Control", "max-age=10, public"), "one"));
        get(path);
        STANDARDS.answers(says(Map.of("Cache-Control", "max-age=10, public"), "two"));
        assertThat(get(path).body()).isEqualTo("one");

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> get(path).body().equals("two"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 206})
    void onlySuccessIsKept(int status) throws Exception {
        STANDARDS.answers(exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Cache-Control", FOR_EVER);
                exchange.sendResponseHeaders(status, -1);
            }
        });

        get(path);
        get(path);

        assertThat(STANDARDS.received()).hasSize(2);
    }

    @Test
    void anAnswerThatBreaksOffIsNotKept() throws Exception {
        STANDARDS.answers(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", FOR_EVER);
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        Awaitility.await().ignoreExceptions().until(() -> {
            try {
                get(path);
                return false;
            } catch (IOException broken) {
                return true;
            }
        });
        STANDARDS.answers(says(Map.of("Cache-Control", FOR_EVER), "whole"));

        assertThat(get(path).body()).isEqualTo("whole");
    }

    @Test
    void manyAnswersTakeNoMoreMemoryThanTheyMay() throws Exception {
        STANDARDS.answers(says(Map.of("Cache-Control", FOR_EVER), "x".repeat(50_000)));

        for (var number = 0; number < 60; number++) {
            get(path + "?n=" + number);
        }

        Awaitility.await().until(() -> Double.parseDouble(get("/actuator/prometheus").body().lines()
                .filter(line -> line.startsWith("gateway_cache_entries")).findFirst().orElseThrow()
                .replaceAll(".* ", "")) <= 21);
        STANDARDS.answers(says(Map.of("Cache-Control", FOR_EVER), "x".repeat(200_000)));
        STANDARDS.received().clear();
        get(path + "?large");
        get(path + "?large");
        assertThat(STANDARDS.received()).as("larger than one may be").hasSize(2);
    }

    @Test
    void whoeverWantsItFromTheSourceGetsIt() throws Exception {
        STANDARDS.answers(says(Map.of("Cache-Control", FOR_EVER), "one"));
        get(path);
        send(request(path).header("Cache-Control", "no-cache"));
        send(request(path).header("Range", "bytes=0-1"));

        assertThat(STANDARDS.received()).hasSize(3);
    }

    @Test
    void aStreamIsNeverKept() throws Exception {
        NOTIFICATIONS
                .answers(says(Map.of("Cache-Control", FOR_EVER, "Content-Type", "text/event-stream"), "data: 1\n\n"));

        get("/api/v1/events/stream");
        get("/api/v1/events/stream");

        assertThat(NOTIFICATIONS.received()).hasSize(2);
    }

    @Test
    void drawingsThatAreTextAreCompressedToo() throws Exception {
        for (var type : List.of("image/svg+xml", "image/vnd.dxf")) {
            STANDARDS.answers(says(Map.of("Content-Type", type, "Cache-Control", "no-store"), "LINE ".repeat(2000)));

            assertThat(bytes(path + "?" + type.length()).headers().allValues("Content-Encoding")).as(type)
                    .containsExactly("gzip");
        }
    }

    @Test
    void textIsCompressedForWhoeverWantsItAndStreamsAreNot() throws Exception {
        var text = "{\"a\":\"" + "pitch ".repeat(2000) + "\"}";
        for (var control : List.of("no-store", FOR_EVER)) {
            STANDARDS.answers(says(Map.of("Cache-Control", control), text));
            for (var round = 0; round < 2; round++) {
                var packed = bytes(path + "?" + control.length());
                assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
                assertThat(packed.headers().allValues("Vary").toString()).containsIgnoringCase("Accept-Encoding");
                assertThat(packed.body().length).isLessThan(1000);
                try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                    assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
                }
            }
            assertThat(get(path + "?" + control.length()).headers().allValues("Content-Encoding")).isEmpty();
        }
        NOTIFICATIONS.answers(says(Map.of("Content-Type", "text/event-stream"), "data: " + "x".repeat(9000) + "\n\n"));
        assertThat(bytes("/api/v1/events/stream").headers().allValues("Content-Encoding")).isEmpty();
    }

    private HttpResponse<byte[]> bytes(String path) throws Exception {
        return client().send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    }

    private static HttpHandler says(Map<String, String> headers, String body) {
        return exchange -> {
            try (exchange) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                headers.forEach(exchange.getResponseHeaders()::set);
                var head = exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(200, head ? -1 : bytes.length);
                if (!head) {
                    exchange.getResponseBody().write(bytes);
                }
            }
        };
    }
}
