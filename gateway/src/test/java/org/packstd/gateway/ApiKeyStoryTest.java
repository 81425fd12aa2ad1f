package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.contract.RestContract;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** Programs that come with an API key; what is said of web requests in logs is all there. */
@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"gateway.keys.held=1s", "gateway.keys.refused=1s", "gateway.keys.patience=1s",
    "logging.level.org.springframework.web=debug", "logging.level.org.springframework.http=debug",
    "logging.level.org.packstd=debug", "logging.level.reactor.netty.http.client=debug"})
class ApiKeyStoryTest extends LimitStory {

    private static final String EXCHANGE = "/api/v1/key-tokens";
    private static final RestContract CONTRACT = RestContract.of("submissions");

    /** Keys that are good now, and the organisation that each reads for. */
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final String key = newKey();
    /** Exchanges wait for it, so that many requests need one at the same time. */
    private volatile @Nullable CountDownLatch hold;

    @BeforeEach
    void keysAreExchanged() {
        keys.put(key, "org-" + UUID.randomUUID());
        SUBMISSIONS.answers(this::answer);
    }

    @Test
    void aTokenGoesOnInThePlaceOfTheKeyAndIsAskedForOnce() throws Exception {
        assertThat(with(key, "192.0.2.101", "/api/v1/submissions?state=DRAFT").statusCode()).isEqualTo(200);
        assertThat(SUBMISSIONS.last().header("Authorization")).isEqualTo("Bearer token-of-" + keys.get(key));
        assertThat(with(key, "192.0.2.102", "/api/v1/adoptions").statusCode()).isEqualTo(200);
        assertThat(STANDARDS.last().header("Authorization")).isEqualTo("Bearer token-of-" + keys.get(key));

        assertThat(exchanges()).hasSize(1);
        assertThat(services().flatMap(each -> each.received().stream()).filter(seen -> !seen.path().equals(EXCHANGE)))
                .allSatisfy(seen -> assertThat(seen.headers().toString() + seen.path()).doesNotContain(key));
    }

    @Test
    void manyAtOnceAskOnce() throws Exception {
        hold = new CountDownLatch(1);
        var waiting = IntStream.range(0, 40).mapToObj(i -> client().sendAsync(request("/api/v1/submissions")
                .header("X-Forwarded-For", "192.0.3." + i).header("Authorization", "Bearer " + key).build(),
                BodyHandlers.ofString())).toList();
        await().until(() -> !exchanges().isEmpty());
        hold.countDown();
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);

        assertThat(exchanges()).hasSize(1);
        assertThat(waiting.stream().map(answer -> answer.join().statusCode())).contains(200, 429).doesNotContain(401);
    }

    @Test
    void aKeyCountsAsAClientAndAsItsOrganisation() throws Exception {
        var second = newKey();
        keys.put(second, String.valueOf(keys.get(key)));

        var first = with(key, "192.0.2.111");
        assertThat(first.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"address\";q=5;w=60, \"client\";q=2;w=60, \"organisation\";q=3;w=60");
        assertThat(with(key, "192.0.2.112").statusCode()).isEqualTo(200);
        refused(with(key, "192.0.2.113"), "client", 2);
        assertThat(with(second, "192.0.2.114").statusCode()).isEqualTo(200);
        refused(with(second, "192.0.2.115"), "organisation", 3);
    }

    @Test
    void aKeyThatIsNotGoodIsRefusedInOneShapeAndReachesNothing() throws Exception {
        var unknown = with(newKey(), "192.0.2.121");
        var problem = problem(unknown, 401, "unauthenticated");
        CONTRACT.checkResponse("GET", "/api/v1/submissions", 401, "application/problem+json", unknown.headers().map(),
                unknown.body());

        for (var other : List.of("psr_", "psr_" + "x".repeat(5000), key + "0", key.replace("psr_", "psr_-"))) {
            assertThat(problem(with(other, "192.0.2.122"), 401, "unauthenticated")).isEqualTo(problem);
        }
        assertThat(problem(with(newKey(), "192.0.2.123"), 401, "unauthenticated")).isEqualTo(problem);
        assertThat(problem(with(newKey(), "192.0.2.124", "/api/v1/standards"), 401, "unauthenticated").path("detail"))
                .as("what is public, too").isEqualTo(problem.path("detail"));
        assertThat(SUBMISSIONS.received()).allSatisfy(seen -> assertThat(seen.path()).isEqualTo(EXCHANGE));
        assertThat(STANDARDS.received()).isEmpty();
        assertThat(asked).as("what cannot be a key is not asked about").allMatch(said -> said.length() == 40);
    }

    @Test
    void oneThatIsNotGoodIsNotAskedAboutAgainAndAgain() throws Exception {
        var unknown = newKey();
        for (var i = 0; i < 5; i++) {
            problem(with(unknown, "192.0.2.131"), 401, "unauthenticated");
        }
        refused(with(unknown, "192.0.2.131"), "address", 5);

        assertThat(exchanges().size()).isBetween(1, 3); // it is asked about again after a second
    }

    @Test
    void aKeyThatIsRevokedReadsNothingAMomentLater() throws Exception {
        assertThat(with(key, "192.0.2.141").statusCode()).isEqualTo(200);
        keys.remove(key);

        await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(300)).ignoreExceptions()
                .until(() -> with(key, "2001:db8:77:" + exchanges().size() + "::1").statusCode() == 401);
    }

    @Test
    void whileNobodyKnowsWhatKeysAreGoodForTheyAreAnsweredWith503() throws Exception {
        SUBMISSIONS.answers(exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals(EXCHANGE) ? 503 : 200, -1);
            }
        });
        var refused = with(key, "192.0.2.151", "/api/v1/standards");
        problem(refused, 503, "unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(STANDARDS.received()).isEmpty();

        SUBMISSIONS.answers(exchange -> say(exchange, 200, "{\"keyId\":\"key-1\"}"));
        problem(with(key, "192.0.2.152"), 503, "unavailable");
        SUBMISSIONS.answers(exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        problem(with(key, "192.0.2.153"), 503, "unavailable");

        SUBMISSIONS.answers(this::answer);
        assertThat(with(key, "192.0.2.154").statusCode()).as("at once").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "BEARER  ", "Bearer\t"})
    void aKeyIsOneHoweverTheSchemeIsWritten(String scheme) throws Exception {
        var answer = send(request("/api/v1/submissions").header("X-Forwarded-For", "192.0.2.161")
                .header("Authorization", "Basic eDp5").header("Authorization", scheme + key));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SUBMISSIONS.last().headers().toString()).doesNotContain(key, "eDp5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Token ", "ApiKey ", "Basic ", "Bearer Bearer ", "Bearer psr_ "})
    void aKeyThatComesInAnotherWayIsRefusedAndReachesNothing(String scheme) throws Exception {
        var refused = send(request("/api/v1/submissions")
                .header("X-Forwarded-For", "192.0.2." + (180 + scheme.length())).header("Authorization", scheme + key));

        assertThat(problem(refused, 401, "unauthenticated").path("detail").asString()).contains("expected: Bearer");
        assertThat(SUBMISSIONS.received()).isEmpty();
    }

    @Test
    void noKeyAndNoTokenIsInALog(CapturedOutput output) throws Exception {
        with(key, "192.0.2.171");
        var revoked = newKey();
        with(revoked, "192.0.2.172");
        send(request("/api/v1/submissions").header("X-Forwarded-For", "192.0.2.173").header("Authorization",
                "Bearer " + key).POST(BodyPublishers.ofString("{}")));
        SUBMISSIONS.answers(exchange -> say(exchange, 500, "{"));
        var away = newKey();
        with(away, "192.0.2.174");

        assertThat(output.getAll()).contains("API keys cannot be checked")
                .doesNotContain(key.substring(4), revoked.substring(4), away.substring(4), "token-of-");
    }

    private HttpResponse<String> with(String sent, String address) throws Exception {
        return with(sent, address, "/api/v1/submissions");
    }

    private HttpResponse<String> with(String sent, String address, String path) throws Exception {
        return send(request(path).header("X-Forwarded-For", address).header("Authorization", "Bearer " + sent));
    }

    private List<Upstream.Received> exchanges() {
        return SUBMISSIONS.received().stream().filter(seen -> seen.path().equals(EXCHANGE)).toList();
    }

    private static String newKey() {
        return "psr_" + UUID.randomUUID().toString().replace("-", "") + "0000";
    }

    /** As submission-service does; the contract is what both keep. */
    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(EXCHANGE)) {
            say(exchange, 200, "{\"said\":true}");
            return;
        }
        var waiting = hold;
        if (waiting != null) {
            try {
                waiting.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        var body = SUBMISSIONS.received().stream().filter(seen -> seen.path().equals(EXCHANGE)).toList().getLast()
                .body();
        var sent = json.readTree(body).path("key").asString();
        asked.add(sent);
        var organisation = keys.get(sent);
        if (organisation == null) {
            say(exchange, 401, "{\"type\":\"/problems/unauthenticated\",\"title\":\"x\",\"status\":401}");
            return;
        }
        var granted = """
                {"token": "token-of-%s", "keyId": "key-%s", "organisation": "%s", "expiresAt": "%s"}""".formatted(
                organisation, UUID.nameUUIDFromBytes(sent.getBytes(StandardCharsets.UTF_8)), organisation,
                Instant.now().plusSeconds(60));
        CONTRACT.checkResponse("POST", EXCHANGE, 200, "application/json", Map.of(), granted);
        say(exchange, 200, granted);
    }

    private static void say(HttpExchange exchange, int status, String what) throws IOException {
        try (exchange) {
            var body = what.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
