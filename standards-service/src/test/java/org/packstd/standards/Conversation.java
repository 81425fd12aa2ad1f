package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.packstd.contract.ContractInterceptor;
import org.packstd.contract.RestContract;
import org.packstd.contract.TestIssuer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks with a running service over HTTP; every answer, refusals too, is checked against the contract. */
abstract class Conversation {

    static final TestIssuer ISSUER = new TestIssuer(Clock.systemUTC());
    static final String SECRETARY = ISSUER.person("sophie", "registry-office", "secretary");
    static final String MEMBER = ISSUER.person("mei", "aurora-semi", "member");

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    private RestClient http = RestClient.create();

    @BeforeEach
    void connect() {
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port + "/api/v1")
                .requestInterceptor(new ContractInterceptor(RestContract.of("standards")))
                .defaultStatusHandler(_ -> true, (_, _) -> {}) // refusals are answers too
                .build();
    }

    Answer get(String path, String... headers) {
        return answer(http.get().uri(path).headers(pairs(headers)).retrieve().toEntity(String.class));
    }

    /** An answer that is no JSON. */
    ResponseEntity<String> text(String path, String... headers) {
        return http.get().uri(path).headers(pairs(headers)).retrieve().toEntity(String.class);
    }

    Answer post(String path, String token, Object body, String... headers) {
        return answer(http.post()
                .uri(path)
                .headers(to -> {
                    if (!token.isEmpty()) {
                        to.setBearerAuth(token);
                    }
                })
                .headers(pairs(headers))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body instanceof String text ? text : JSON.writeValueAsString(body))
                .retrieve()
                .toEntity(String.class));
    }

    Answer put(String path, String token, Object body, String... headers) {
        return answer(http.put()
                .uri(path)
                .headers(to -> to.setBearerAuth(token))
                .headers(pairs(headers))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body instanceof String text ? text : JSON.writeValueAsString(body))
                .retrieve()
                .toEntity(String.class));
    }

    Answer delete(String path, String token, String... headers) {
        return answer(http.delete()
                .uri(path)
                .headers(to -> to.setBearerAuth(token))
                .headers(pairs(headers))
                .retrieve()
                .toEntity(String.class));
    }

    Answer getAs(String token, String path) {
        return get(path, HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    /** With the hash that the checks give, as the submission service freezes it. */
    ObjectNode sealed(ObjectNode approval) {
        var proposal = approval.deepCopy().retain("kind", "family", "title", "scope", "payload", "metadata");
        if (Set.of("WITHDRAWAL", "CORRIGENDUM").contains(approval.path("kind").asString())) {
            proposal.putObject("target").put("designation", approval.path("designation").asString())
                    .put("baseRevision", approval.path("baseRevision").asString());
        } else {
            proposal.put("kind", "NEW_STANDARD"); // it is the text that has the hash, whatever it is to revise
        }
        var report = post("/validations", MEMBER, proposal);
        assertThat(report.text("/valid")).as(report.body().toString()).isEqualTo("true");
        return approval.put("contentHash", report.text("/contentHash"));
    }

    /** Brings standards in without a submission, as a secretary does. */
    Answer importAll(List<ObjectNode> standards) {
        return post("/imports", SECRETARY, imports(standards), "Idempotency-Key", unique());
    }

    /** @return the designation that it got */
    String imported(ObjectNode standard) {
        return importAll(List.of(standard)).text("/results/0/designation");
    }

    static ObjectNode imports(List<ObjectNode> standards) {
        var request = JSON.createObjectNode().put("source", "figures of this test");
        request.putArray("standards").addAll(standards);
        return request;
    }

    /** A key that no other test uses. */
    static String unique() {
        return "key-" + UUID.randomUUID();
    }

    private static Consumer<HttpHeaders> pairs(String... headers) {
        return to -> {
            for (int i = 0; i < headers.length; i += 2) {
                to.set(headers[i], headers[i + 1]);
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
    }
}
