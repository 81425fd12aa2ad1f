package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Keys for programs that only read, from making one to revoking it; each test has an organisation of its own. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyApiTest {

    private static final String REQUEST = "{\"name\": \"Mirror\", \"scopes\": [\"submissions:read\"]}";

    @LocalServerPort
    private int port;

    private String organisation;
    private Caller ana;
    private Caller gateway;

    @BeforeEach
    void arrive() {
        organisation = "org-" + UUID.randomUUID();
        ana = Caller.person(port, "ana", organisation, "member");
        gateway = Caller.withToken(port, "");
    }

    @Test
    void aKeyReadsForItsOrganisationWhatItsScopesNameAndNothingElse() {
        var draft = ana.post("/submissions", Cast.DRAFT, key()).text("/submissionId");
        var program = program(secret(make(REQUEST)));

        assertThat(program.get("/submissions").body().toString()).as("also what nobody else may see").contains(draft);
        assertThat(program.get("/submissions/" + draft).body().at("/allowedActions")).isEmpty();
        assertThat(program.get("/policies").status()).isEqualTo(200);
        for (var path : new String[]{"/needs", "/committees", "/organisations", "/me/tasks", "/api-keys",
            "/submissions/" + draft + "/archive"}) {
            assertThat(program.get(path).problem()).as(path).isEqualTo("forbidden");
        }
        assertThat(program.post("/submissions", Cast.DRAFT, key()).status()).isEqualTo(403);
        assertThat(program.delete("/api-keys/key-01JD3Q8H4M7N6P5R4S3T2V1W0X").status()).isEqualTo(403);

        var other = program(
                secret(Caller.person(port, "bo", "org-" + UUID.randomUUID(), "chair").post("/api-keys", REQUEST,
                        key())));
        assertThat(other.get("/submissions/" + draft).status()).as("another organisation's").isEqualTo(404);
    }

    @Test
    void theSecretIsShownOnceAndTheKeyToColleaguesOnly() {
        var once = key();
        var made = ana.post("/api-keys", REQUEST, once);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.text("/secret")).matches("psr_[0-9A-Za-z]{36}");
        assertThat(made.headers().getCacheControl()).isEqualTo("no-store");
        assertThat(made.headers().getLocation()).hasPath("/api/v1/api-keys/" + made.text("/keyId"));

        var again = ana.post("/api-keys", REQUEST, once);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/keyId")).isEqualTo(made.text("/keyId"));
        assertThat(again.body().has("secret")).as("nobody knows it any more").isFalse();

        var colleague = Caller.person(port, "eva", organisation, "reviewer").get("/api-keys");
        assertThat(colleague.body().at("/items").findValuesAsString("keyId")).containsExactly(made.text("/keyId"));
        assertThat(colleague.text("/items/0/createdBy")).isEqualTo("ana");
        assertThat(colleague.body().toString()).doesNotContain("psr_", "secret", "hash");
        assertThat(Instant.parse(colleague.text("/items/0/expiresAt")))
                .isBetween(Instant.now().plus(Duration.ofDays(364)), Instant.now().plus(Duration.ofDays(366)));
        assertThat(Caller.person(port, "ana", "org-other", "member").get("/api-keys").body().at("/items"))
                .as("the same person for another organisation").isEmpty();
        assertThat(Caller.person(port, "ana", null, "member").get("/api-keys").body().at("/items")).isEmpty();
    }

    /** What a program sends again after its person went on to act for another organisation. */
    @Test
    void aRequestThatIsRepeatedForAnotherOrganisationMakesNothingThereAndShowsNothingOfTheFirstOne() {
        var once = key();
        var made = ana.post("/api-keys", REQUEST, once);
        var elsewhere = Caller.person(port, "ana", "org-" + UUID.randomUUID(), "member");

        var refused = elsewhere.post("/api-keys", REQUEST, once);

        assertThat(refused.problem()).isEqualTo("idempotency-key-reused");
        assertThat(refused.body().toString()).doesNotContain(made.text("/keyId"), "Mirror", organisation);
        assertThat(elsewhere.get("/api-keys").body().at("/items")).isEmpty();
        assertThat(elsewhere.post("/api-keys", REQUEST, key()).body().has("secret")).isTrue();
    }

    @Test
    void onlyTheHourOfTheLastUseIsKnown() {
        var made = make(REQUEST);
        assertThat(ana.get("/api-keys").body().at("/items/0").has("lastUsedAt")).isFalse();

        var before = Instant.now().truncatedTo(ChronoUnit.HOURS);
        program(secret(made));
        assertThat(Instant.parse(ana.get("/api-keys").text("/items/0/lastUsedAt")))
                .isIn(before, Instant.now().truncatedTo(ChronoUnit.HOURS));
    }

    @Test
    void aRevokedKeyIsLikeOneThatNeverWas() {
        var once = key();
        var made = ana.post("/api-keys", REQUEST, once);
        var secret = secret(made);
        var path = "/api-keys/" + made.text("/keyId");

        assertThat(Caller.person(port, "bo", "org-other", "member").delete(path).problem()).isEqualTo("not-found");
        assertThat(exchange(secret).status()).isEqualTo(200);
        assertThat(Caller.person(port, "eva", organisation, "member").delete(path).status()).isEqualTo(204);
        var refused = exchange(secret);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body()).as("nobody learns which").isEqualTo(exchange(otherThan(secret)).body())
                .isEqualTo(exchange("psr_" + "0".repeat(36)).body()).isEqualTo(exchange("hello").body());
        assertThat(ana.get("/api-keys").body().at("/items")).isEmpty();
        assertThat(ana.delete(path).status()).isEqualTo(404);
        assertThat(ana.post("/api-keys", REQUEST, once).problem()).as("not made again").isEqualTo("state-forbids");

        var leaked = make(REQUEST);
        assertThat(new Cast(port).admin.delete("/api-keys/" + leaked.text("/keyId")).status()).isEqualTo(204);
        assertThat(exchange(secret(leaked)).status()).isEqualTo(401);
    }

    @Test
    void anOrganisationHasTwentyKeysAtMostAndWhoRevokesOneMayMakeAnother() {
        var made = new HashSet<String>();
        for (var i = 0; i < 20; i++) {
            made.add(make(REQUEST).text("/keyId"));
        }
        assertThat(made).hasSize(20);
        var colleague = Caller.person(port, "eva", organisation, "member");
        assertThat(colleague.post("/api-keys", REQUEST, key()).text("/detail")).startsWith("keys: 20");
        assertThat(ana.get("/api-keys").body().at("/items")).hasSize(20);
        assertThat(ana.get("/api-keys").text("/most")).isEqualTo("20");
        colleague.delete("/api-keys/" + made.iterator().next());
        assertThat(colleague.post("/api-keys", REQUEST, key()).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"name\": \" \"", "\"name\": \"a\\u202Eb\"", "\"expiresAt\": \"2026-01-01T00:00:00Z\"",
        "\"expiresAt\": \"2126-01-01T00:00:00Z\""})
    void aKeyWithoutAWordForItOrForTooLongIsRefused(String member) {
        var name = member.contains("name") ? "" : "\"name\": \"Mirror\", ";
        var refused = ana.post("/api-keys", "{%s%s, \"scopes\": []}".formatted(name, member), key());

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(member.contains("name") ? "/name" : "/expiresAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents", "validations", "adoptions", "submissions:write", "*"})
    void noScopeChangesAnything(String scope) {
        var refused = ana.post("/api-keys", REQUEST.replace("submissions:read", scope), key());

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        assertThat(Caller.person(port, "nobody", organisation).post("/api-keys", REQUEST, key()).status())
                .as("nor does who has no role make keys").isEqualTo(403);
    }

    @Test
    void aKeyIsNeverInALog(CapturedOutput output) {
        var secret = secret(make(REQUEST));
        program(secret).get("/submissions");
        exchange(secret + "0123456789".repeat(9)); // too long: refused by the contract
        exchange(secret + "\\uD800");
        ana.delete("/api-keys/" + ana.get("/api-keys").text("/items/0/keyId"));
        exchange(secret);

        assertThat(output.getAll()).doesNotContain(secret.substring(4));
    }

    /** Sent as it is, a key is no token. */
    @Test
    void aServiceTakesNoKey() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/submissions"))
                .header("Authorization", "Bearer " + secret(make(REQUEST))).build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
    }

    private Answer make(String request) {
        var made = ana.post("/api-keys", request, key());
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static String secret(Answer made) {
        return made.text("/secret");
    }

    /** As the gateway does, so that what a program gets is a token. */
    private Caller program(String secret) {
        var exchanged = exchange(secret);
        assertThat(exchanged.status()).as(exchanged.body().toString()).isEqualTo(200);
        assertThat(Instant.parse(exchanged.text("/expiresAt"))).isBefore(Instant.now().plusSeconds(61));
        return Caller.withToken(port, exchanged.text("/token"));
    }

    private Answer exchange(String secret) {
        return gateway.post("/key-tokens", "{\"key\": \"%s\"}".formatted(secret), Map.of());
    }

    private static String otherThan(String secret) {
        return secret.substring(0, 10) + (secret.charAt(10) == 'a' ? 'b' : 'a') + secret.substring(11);
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
