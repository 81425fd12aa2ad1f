package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.test.context.EmbeddedKafka;
import tools.jackson.databind.node.ObjectNode;

/** What callers may do, and how they are refused; every answer keeps the contract. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class ApiTest extends RunningService {

    private static final Map<String, ?> PUBLISHED = Map.of("eventTypes", List.of("standard.published"));

    @Test
    void anEndpointShowsItsSecretOnceAndIsReadableAfterwards() {
        var created = post(MEI, "/endpoints", key(), Map.of("url", "https://hooks.example.com/a", "description", "A"))
                .expect(201);
        assertThat(created.text("/secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(created.text("/state")).as("before it proved itself").isEqualTo("UNVERIFIED");

        var read = get(MEI, created.header("Location").substring("/api/v1".length())).expect(200);
        assertThat(read.text("/description")).isEqualTo("A");
        assertThat(read.body().has("secret")).isFalse();
    }

    @Test
    void theSameRequestTwiceMakesOneEndpointWithOneSecret() {
        var key = key();
        var first = post(MEI, "/endpoints", key, Map.of("url", "https://hooks.example.com/twice")).expect(201);
        var second = post(MEI, "/endpoints", key, Map.of("url", "https://hooks.example.com/twice")).expect(201);
        assertThat(second.text("/endpointId")).isEqualTo(first.text("/endpointId"));
        assertThat(second.text("/secret")).isEqualTo(first.text("/secret"));

        var other = post(MEI, "/endpoints", key, Map.of("url", "https://hooks.example.com/other")).expect(422);
        assertThat(other.text("/type")).isEqualTo("/problems/idempotency-key-reused");

        var stranger = post(OTTO, "/endpoints", key, Map.of("url", "https://hooks.example.com/other")).expect(201);
        assertThat(stranger.text("/endpointId")).isNotEqualTo(first.text("/endpointId"));
    }

    @Test
    void whatAnotherOrganisationHasDoesNotExist() {
        var endpoint = register(MEI, "https://hooks.example.com/mine");
        var subscription = subscribe(MEI, endpoint, PUBLISHED);
        var path = "/endpoints/" + endpoint.text("/endpointId");
        var rule = "/subscriptions/" + subscription.text("/subscriptionId");

        assertThat(get(OTTO, path).expect(404).text("/type")).isEqualTo("/problems/not-found");
        delete(OTTO, path).expect(404);
        get(OTTO, rule).expect(404);
        delete(OTTO, rule).expect(404);
        var refused = post(OTTO, "/subscriptions", key(), Map.of("endpointId", endpoint.text("/endpointId"),
                "eventTypes", List.of("standard.published"))).expect(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/endpointId");
        get(OTTO, "/deliveries/nothing:of-this").expect(404);
        get(MEI, path).expect(200);
    }

    @Test
    void aRemovedEndpointTakesItsSubscriptionsWithIt() {
        var endpoint = register(MEI, "https://hooks.example.com/short-lived");
        var subscription = subscribe(MEI, endpoint, PUBLISHED);

        delete(MEI, "/endpoints/" + endpoint.text("/endpointId")).expect(204);

        get(MEI, "/endpoints/" + endpoint.text("/endpointId")).expect(404);
        get(MEI, "/subscriptions/" + subscription.text("/subscriptionId")).expect(404);
        delete(MEI, "/endpoints/" + endpoint.text("/endpointId")).expect(404);
    }

    @Test
    void aRepeatedRequestDoesNotBringBackWhatWasRemoved() {
        var key = key();
        var request = Map.of("url", "https://hooks.example.com/removed");
        var path = "/endpoints/" + post(MEI, "/endpoints", key, request).expect(201).text("/endpointId");
        delete(MEI, path).expect(204);

        var refused = post(MEI, "/endpoints", key, request).expect(422);
        assertThat(refused.text("/type")).isEqualTo("/problems/idempotency-key-reused");
        assertThat(refused.text("/errors/0/message")).contains("was removed since");
        get(MEI, path).expect(404);
    }

    @Test
    void aRepeatedRequestDoesNotBringBackWhatWasUnsubscribed() {
        var endpoint = register(MEI, "https://hooks.example.com/stays").text("/endpointId");
        var key = key();
        var request = Map.of("endpointId", endpoint, "eventTypes", List.of("standard.published"));
        var path = "/subscriptions/" + post(MEI, "/subscriptions", key, request).expect(201).text("/subscriptionId");
        delete(MEI, path).expect(204);

        assertThat(post(MEI, "/subscriptions", key, request).expect(422).text("/type"))
                .isEqualTo("/problems/idempotency-key-reused");
        get(MEI, path).expect(404);
    }

    @Test
    void aSubscriptionSaysWhatItIsForAndCanBeEnded() {
        var endpoint = register(MEI, "https://hooks.example.com/b");
        var subscription = subscribe(MEI, endpoint, Map.of("eventTypes", List.of("ballot.opened", "standard.published"),
                "families", List.of("SMT", "CSP"), "designations", List.of("PS-CSP-0012")));
        assertThat(subscription.body().at("/families").toString()).isEqualTo("[\"CSP\",\"SMT\"]");

        var path = subscription.header("Location").substring("/api/v1".length());
        var read = get(MEI, path).expect(200);
        assertThat(read.text("/filter")).isEqualTo("family=CSP,SMT&standard=PS-CSP-0012");
        assertThat(((ObjectNode) subscription.body()).without("preview")).isEqualTo(read.body());
        assertThat(read.header("ETag")).isEqualTo(subscription.header("ETag")).isEqualTo("\"1\"");
        delete(MEI, path).expect(204);
        get(MEI, path).expect(404);
    }

    @Test
    void aMachineMayHearWhatIsPublicAndNothingElse() {
        var endpoint = register(ROBOT, "https://hooks.example.com/robot");
        subscribe(ROBOT, endpoint, PUBLISHED);

        var refused = post(ROBOT, "/subscriptions", key(), Map.of("endpointId", endpoint.text("/endpointId"),
                "eventTypes", List.of("standard.published", "submission.approved", "ballot.closed"))).expect(403);
        assertThat(refused.text("/detail")).contains("ballot.closed, submission.approved").contains("standard.*");
    }

    @Test
    void declarationsOfPatentsAreForMembersAndNotForMachines() {
        var declarations = List.of("declaration.posted");
        var robots = register(ROBOT, "https://hooks.example.com/robot-ipr");
        var refused = post(ROBOT, "/subscriptions", key(), Map.of("endpointId", robots.text("/endpointId"),
                "eventTypes", declarations)).expect(403);

        assertThat(refused.text("/detail")).contains("declaration.posted");
        var endpoint = register(MEI, "https://hooks.example.com/ipr");
        assertThat(subscribe(MEI, endpoint, Map.of("eventTypes", declarations)).text("/eventTypes/0"))
                .isEqualTo("declaration.posted");
    }

    @Test
    void withoutAnOrganisationThereIsNothingToOwn() {
        var nobodys = ISSUER.machine("stray-robot", "events");

        assertThat(post(nobodys, "/endpoints", key(), Map.of("url", "https://hooks.example.com/")).expect(403)
                .text("/detail")).contains("org");
        get(nobodys, "/endpoints").expect(403);
        get(nobodys, "/deliveries").expect(403);
    }

    @ParameterizedTest
    @CsvSource({"GET, /endpoints", "GET, /endpoints/end-1", "GET, /subscriptions", "GET, /subscriptions/rul-1",
        "GET, /deliveries", "GET, /deliveries/evt:rul", "POST, /endpoints", "POST, /subscriptions",
        "DELETE, /endpoints/end-1", "DELETE, /subscriptions/rul-1"})
    void withoutATokenNothingButTheStreamIsOpen(String method, String path) {
        for (var token : List.of("", "no.token.at-all", ISSUER.token(claims -> claims.subject("x").audience("else")))) {
            var answer = switch (method) {
                case "GET" -> get(token, path);
                case "DELETE" -> delete(token, path);
                default -> post(token, path, key(), Map.of());
            };
            answer.expect(401);
            assertThat(answer.text("/type")).isEqualTo("/problems/unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "cursor=%21%21", "cursor=YWJj", "status=LOST"})
    void aMalformedQueryIsExplained(String query) {
        var answer = get(MEI, "/deliveries?" + query).expect(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/malformed");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"url": "http://169.254.169.254/"} | 422 | /url
            {"url": "ftp://hooks.example.com/"} | 422 | /url
            {"url": ""} | 422 | /url
            {} | 422 | /url
            {"url": "https://hooks.example.com/", "colour": "red"} | 400 | /colour
            {"url": 7} | 422 | /url
            not JSON | 400 | body
            """)
    void aBadEndpointIsRefusedWithItsReason(String body, int status, String pointer) {
        var answer = post(MEI, "/endpoints", key(), body).expect(status);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "eventTypes": [] | 422
            "eventTypes": ["standard.imagined"] | 400
            "eventTypes": ["standard.published"], "families": ["c s p"] | 422
            "eventTypes": ["standard.published"], "designations": ["MO-220"] | 422
            """)
    void aBadSubscriptionIsRefused(String members, int status) {
        var endpoint = register(MEI, "https://hooks.example.com/c").text("/endpointId");
        var answer = post(MEI, "/subscriptions", key(), "{\"endpointId\": \"%s\", %s}".formatted(endpoint, members));
        answer.expect(status);
    }

    @Test
    void aCreatingRequestNeedsAProperKey() {
        var missing = post(MEI, "/endpoints", "", Map.of("url", "https://hooks.example.com/")).expect(400);
        assertThat(missing.text("/errors/0/message"))
                .isEqualTo("Idempotency-Key: missing (expected: a value; it is required)");
        post(MEI, "/endpoints", "short", Map.of("url", "https://hooks.example.com/")).expect(400);
    }

    @Test
    void aLongListComesInPagesThatLead() {
        var token = ISSUER.person("lin", "organisation-with-many", "member");
        for (int i = 0; i < 5; i++) {
            register(token, "https://hooks.example.com/" + i);
        }
        var first = get(token, "/endpoints?limit=2").expect(200);
        assertThat(first.body().at("/items").size()).isEqualTo(2);
        assertThat(first.header("Link")).startsWith("</api/v1/endpoints?limit=2&cursor=").endsWith(">; rel=\"next\"");

        var second = get(token, "/endpoints?limit=2&cursor=" + first.text("/next")).expect(200);
        var third = get(token, "/endpoints?limit=2&cursor=" + second.text("/next")).expect(200);
        assertThat(third.body().at("/items").size()).isEqualTo(1);
        assertThat(third.body().has("next")).isFalse();
        assertThat(get(token, "/subscriptions").expect(200).body().at("/items").size()).isZero();
        assertThat(get(token, "/deliveries").expect(200).body().at("/items").size()).isZero();
    }

    @Test
    void theStreamRefusesWhatIsNoPosition() throws Exception {
        for (var position : List.of("yesterday", "-1", "99999999999999999999")) {
            try (var stream = Listener.at(port, "", "Last-Event-ID", position)) {
                assertThat(stream.status()).isEqualTo(400);
            }
        }
    }

    @Test
    void noProblemIsEverKeptInACache() {
        for (var problem : List.of(get(MEI, "/endpoints/end-1").expect(404), get("", "/endpoints").expect(401),
                get(MEI, "/deliveries?limit=0").expect(400), post(MEI, "/endpoints", key(), "not JSON").expect(400))) {
            assertThat(problem.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void theServiceSaysThatItIsReady() {
        assertThat(actuator("/actuator/health/readiness")).contains("UP");
        assertThat(actuator("/actuator/prometheus")).contains("jvm_memory_used_bytes");
    }
}
