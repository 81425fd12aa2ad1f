package org.packstd.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.packstd.contract.ContractInterceptor;
import org.packstd.contract.RestContract;
import org.packstd.contract.TestIssuer;
import org.packstd.local.mongo.EmbeddedMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, on the embedded database unless told otherwise; every answer is checked against the contract. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Spans.class)
abstract class RunningService {

    static final EmbeddedMongo MONGO = EmbeddedMongo.inMemory();
    static final TestIssuer ISSUER = new TestIssuer(Clock.systemUTC());
    static final StandardsStub STANDARDS = new StandardsStub();
    static final String MEI = ISSUER.person("mei", "aurora-semi", "member");
    static final String OTTO = ISSUER.person("otto", "borealis", "member");
    static final String ROBOT = ISSUER
            .token(claims -> claims.subject("footprint-robot").claim("org", "aurora-semi").claim("scope", "events"));

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int operators;

    /** Of this service: each test with a broker of its own overwrites the setting. */
    String brokers = "";

    private RestClient http = RestClient.create();

    /** Each service has a database of its own: one whose clock is turned must not do the work of the others. */
    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        var database = "notifications-" + UUID.randomUUID();
        properties.add("MONGODB_URI", () -> MONGO.connectionString(database));
        properties.add("OIDC_ISSUER_URI", ISSUER::uri);
        properties.add("SUBMISSIONS_URL", ISSUER::uri);
        properties.add("KAFKA_PARTITIONS", () -> 2);
        properties.add("MANAGEMENT_PORT", () -> 0); // any
        properties.add("management.opentelemetry.tracing.export.schedule-delay", () -> "50ms");
        properties.add("SECRETS_KEY", () -> "c2VjcmV0LWtleS1vZi10aGUtdGVzdHMtMzItYnl0ZXM=");
        properties.add("WEBHOOKS_ALLOW_LOCAL", () -> true);
        properties.add("STANDARDS_URL", STANDARDS::uri);
    }

    @Autowired
    void speakTo(KafkaTemplate<String, String> kafka) {
        brokers = String.valueOf(kafka.getProducerFactory().getConfigurationProperties().get("bootstrap.servers"))
                .replaceAll("[\\[\\] ]", "");
    }

    @BeforeEach
    void connect() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // for machines with other things to do
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port + "/api/v1")
                .requestInterceptor(new ContractInterceptor(RestContract.of("notifications")))
                .defaultStatusHandler(_ -> true, (_, _) -> {}) // refusals are answers too
                .build();
    }

    /** @param values of the names in braces, encoded as they have to be */
    Answer get(String token, String path, Object... values) {
        return answer(http.get().uri(path, values).headers(as(token)).retrieve().toEntity(String.class));
    }

    /** What is no JSON; without a token. */
    ResponseEntity<String> fetch(String path, String... headers) {
        var request = http.get().uri(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.retrieve().toEntity(String.class);
    }

    /** The button of a page. */
    ResponseEntity<String> submit(String path) {
        return http.post().uri(path).contentType(MediaType.APPLICATION_FORM_URLENCODED).body("")
                .retrieve().toEntity(String.class);
    }

    /** As mail programs do it (RFC 8058). */
    ResponseEntity<String> oneClick(String path) {
        return http.post().uri(path).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("List-Unsubscribe=One-Click").retrieve().toEntity(String.class);
    }

    Answer delete(String token, String path) {
        return answer(http.delete().uri(path).headers(as(token)).retrieve().toEntity(String.class));
    }

    Answer post(String token, String path, String key, Object body) {
        return answer(http.post().uri(path).headers(as(token))
                .headers(to -> {
                    if (!key.isEmpty()) {
                        to.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body instanceof String text ? text : JSON.writeValueAsString(body))
                .retrieve().toEntity(String.class));
    }

    Answer patch(String token, String path, String ifMatch, Object body) {
        return change(HttpMethod.PATCH, token, path, ifMatch, body);
    }

    Answer put(String token, String path, String ifMatch, Object body) {
        return change(HttpMethod.PUT, token, path, ifMatch, body);
    }

    private Answer change(HttpMethod method, String token, String path, String ifMatch, Object body) {
        return answer(http.method(method).uri(path).headers(as(token))
                .headers(to -> {
                    if (!ifMatch.isEmpty()) {
                        to.set("If-Match", ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(body))
                .retrieve().toEntity(String.class));
    }

    /** A command, such as {@code /endpoints/end-1:pause}. */
    Answer command(String token, String path) {
        return answer(http.post().uri(path).headers(as(token)).retrieve().toEntity(String.class));
    }

    /** Registers an endpoint and returns its id and secret. */
    Answer register(String token, String url) {
        return post(token, "/endpoints", key(), Map.of("url", url)).expect(201);
    }

    /** Registers a receiver, waits until it has proved itself, and returns its id and secret. */
    Answer register(String token, Receiver receiver) {
        return active(token, register(token, receiver.url()));
    }

    /** Waits until it has proved itself. */
    Answer active(String token, Answer endpoint) {
        var path = "/endpoints/" + endpoint.text("/endpointId");
        Awaitility.await().pollInterval(Duration.ofMillis(20))
                .until(() -> get(token, path).text("/state").equals("ACTIVE"));
        return endpoint;
    }

    Answer subscribe(String token, Answer endpoint, Map<String, ?> interest) {
        var request = new HashMap<String, Object>(interest);
        request.put("endpointId", endpoint.text("/endpointId"));
        return post(token, "/subscriptions", key(), request).expect(201);
    }

    /** Beside the contract: what operators see. */
    String actuator(String path) {
        return String
                .valueOf(http.mutate().requestInterceptors(List::clear).baseUrl("http://127.0.0.1:" + operators).build()
                        .get().uri(path).retrieve()
                        .body(String.class));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    private static Consumer<HttpHeaders> as(String token) {
        return to -> {
            if (!token.isEmpty()) {
                to.setBearerAuth(token);
            }
        };
    }

    private static Answer answer(ResponseEntity<String> entity) {
        var body = entity.getBody();
        return new Answer(entity.getStatusCode().value(), entity.getHeaders(),
                JSON.readTree(body == null || body.isEmpty() ? "null" : body));
    }

    /** An answer that keeps the contract. */
    record Answer(int status, HttpHeaders headers, JsonNode body) {

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }

        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("answered " + status + " (expected: " + wanted + "): " + body);
            }
            return this;
        }
    }
}
