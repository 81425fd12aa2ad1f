package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.notifications.Receiver.Message;
import org.springframework.kafka.test.context.EmbeddedKafka;
import tools.jackson.databind.json.JsonMapper;

/** What owners of endpoints live through, from the proof to a new secret. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class EndpointStoryTest extends RunningService {

    private static final Map<String, ?> WITHDRAWN = Map.of("eventTypes", List.of("standard.withdrawn"));

    @Test
    void aWebhookProvesItselfByReturningTheTokenOfASignedEvent() throws Exception {
        try (var receiver = new Receiver()) {
            var endpoint = register(MEI, receiver.url());
            assertThat(endpoint.text("/state")).isEqualTo("UNVERIFIED");
            active(MEI, endpoint);

            var asked = receiver.verifications().getFirst();
            new Webhook(endpoint.text("/secret")).verify(asked.body(), asked.asHttpHeaders());
            var event = JsonMapper.shared().readTree(asked.body());
            assertThat(event.at("/type").asString()).isEqualTo("endpoint.verify");
            assertThat(event.at("/id").asString()).isEqualTo(asked.header("webhook-id"));
            assertThat(event.at("/subject").asString()).isEqualTo(endpoint.text("/endpointId"));
            assertThat(event.at("/data/token").asString()).hasSize(43);
            assertThat(receiver.verifications()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text          | %s\\n
            a JSON string | "%s"
            a JSON object | {"ok": true, "token": "%s"}
            """)
    void theTokenMayComeBackAs(String name, String form) {
        try (var receiver = new Receiver().proves((exchange, token) -> Receiver.answer(exchange, 201,
                form.replace("\\n", "\n").formatted(token)))) {
            register(MEI, receiver);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | thanks                      | without the token
            200 | {"token": "somebody else's"} | without the token
            204 | ''                          | without the token
            302 | %s                          | 302
            500 | %s                          | 500
            """)
    void whoDoesNotReturnTheTokenStaysUnverifiedAndIsToldWhy(int status, String body, String reason) {
        try (var receiver = new Receiver().proves((exchange, token) -> {
            if (body.isEmpty()) {
                Receiver.answer(exchange, status);
            } else {
                Receiver.answer(exchange, status, body.replace("%s", token));
            }
        })) {
            var path = "/endpoints/" + register(MEI, receiver.url()).text("/endpointId");

            await().until(() -> get(MEI, path).body().at("/verification/tries").asInt() > 0);
            var endpoint = get(MEI, path);
            assertThat(endpoint.text("/state")).isEqualTo("UNVERIFIED");
            assertThat(endpoint.text("/verification/failure")).contains(reason);
            assertThat(endpoint.text("/verification/nextAt")).isNotEmpty();
            delete(MEI, path).expect(204);
        }
    }

    @Test
    void beforeItsProofAnEndpointGetsNothingAndAfterwardsWhatWaited() throws Exception {
        var ready = new AtomicBoolean();
        try (var bus = new Bus(brokers);
                var receiver = new Receiver().proves((exchange, token) -> Receiver.answer(exchange,
                        ready.get() ? 200 : 503, token))) {
            var endpoint = register(MEI, receiver.url());
            subscribe(MEI, endpoint, WITHDRAWN);
            var log = "/deliveries?endpointId=" + endpoint.text("/endpointId");

            bus.say("early-1", "standard.withdrawn", "PS-CSP-0012", Stories.example("standard-withdrawn"));
            await().until(() -> get(MEI, log).body().at("/items").size() == 1);
            assertThat(receiver.messages()).isEmpty();
            ready.set(true);

            await().until(() -> receiver.messages().size() == 1); // it is asked again after 5 s
            assertThat(receiver.messages().getFirst().body()).contains("early-1");
        }
    }

    @Test
    void aReceiverThatKnowsTheHandshakeNamesItsRate() {
        try (var receiver = new Receiver().shakesHands("WebHook-Allowed-Origin", "*", "WebHook-Allowed-Rate", "120")) {
            var endpoint = register(MEI, receiver);

            assertThat(receiver.handshakes().getFirst().header("WebHook-Request-Origin")).isEqualTo("127.0.0.1");
            assertThat(get(MEI, "/endpoints/" + endpoint.text("/endpointId")).body().at("/allowedPerMinute").asInt())
                    .isEqualTo(120);
        }
    }

    @Test
    void aReceiverThatAllowsAnotherOriginOnlyIsNotAsked() {
        try (var receiver = new Receiver().shakesHands("WebHook-Allowed-Origin", "other.example.com")) {
            var path = "/endpoints/" + register(MEI, receiver.url()).text("/endpointId");

            await().until(() -> get(MEI, path).text("/verification/failure").contains("WebHook-Allowed-Origin"));
            assertThat(receiver.verifications()).isEmpty();
        }
    }

    @Test
    void whatHappensDuringAPauseIsSentWhenItIsOver() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            var endpoint = register(MEI, receiver);
            var path = "/endpoints/" + endpoint.text("/endpointId");
            subscribe(MEI, endpoint, WITHDRAWN);
            assertThat(command(MEI, path + ":pause").expect(200).text("/state")).isEqualTo("PAUSED");
            command(MEI, path + ":pause").expect(200);

            bus.say("paused-1", "standard.withdrawn", "PS-CSP-0012", Stories.example("standard-withdrawn"));
            await().until(() -> get(MEI, "/deliveries?endpointId=" + endpoint.text("/endpointId")).body()
                    .at("/items").size() == 1);
            assertThat(receiver.messages()).isEmpty();
            assertThat(command(MEI, path + ":resume").expect(200).text("/state")).isEqualTo("ACTIVE");

            await().until(() -> receiver.messages().size() == 1);
        }
    }

    @Test
    void afterARotationBothSecretsHoldAndTheNewOneIsShownToWhoAsked() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            var endpoint = register(MEI, receiver);
            subscribe(MEI, endpoint, WITHDRAWN);
            var path = "/endpoints/" + endpoint.text("/endpointId") + ":rotate-secret";
            var key = key();
            var rotated = post(MEI, path, key, "").expect(200).text("/secret");
            assertThat(rotated).startsWith("whsec_").isNotEqualTo(endpoint.text("/secret"));
            assertThat(post(MEI, path, key, "").expect(200).text("/secret")).as("the same request").isEqualTo(rotated);
            post(OTTO, path, key(), "").expect(404);

            bus.say("rotated-1", "standard.withdrawn", "PS-CSP-0012", Stories.example("standard-withdrawn"));

            await().until(() -> !receiver.messages().isEmpty());
            var message = receiver.messages().getFirst();
            assertThat(message.header("webhook-signature").split(" ")).hasSize(2);
            for (var secret : List.of(rotated, endpoint.text("/secret"))) {
                assertThatCode(() -> new Webhook(secret).verify(message.body(), message.asHttpHeaders()))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theSecretOfARotationIsNotInTheAnswerToTheRegistration() {
        var key = key();
        var wish = Map.of("url", "https://hooks.example.com/once");
        var first = post(MEI, "/endpoints", key, wish).expect(201);
        assertThat(post(MEI, "/endpoints", key, wish).expect(201).text("/secret")).isEqualTo(first.text("/secret"));
        post(MEI, "/endpoints/" + first.text("/endpointId") + ":rotate-secret", key(), "").expect(200);

        var again = post(MEI, "/endpoints", key, wish).expect(201);

        assertThat(again.text("/endpointId")).isEqualTo(first.text("/endpointId"));
        assertThat(again.body().has("secret")).isFalse();
    }

    @Test
    void aSecretIsNeverRepeatedWhateverIsWrongWithIt() {
        for (var secret : List.of("whsec_" + "A".repeat(95), "whsec_AAAA")) {
            var refused = post(MEI, "/endpoints", key(),
                    Map.of("url", "https://hooks.example.com/s", "secret", secret)).expect(422);

            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/secret");
            assertThat(refused.body().toString()).doesNotContain("AAAA");
        }
    }

    @Test
    void soManySecretsRetireAtATimeAndNoMore() {
        var endpoint = register(MEI, "https://hooks.example.com/rotating");
        var path = "/endpoints/" + endpoint.text("/endpointId") + ":rotate-secret";
        for (int i = 0; i < 4; i++) {
            post(MEI, path, key(), "").expect(200);
        }
        assertThat(post(MEI, path, key(), "").expect(409).text("/detail")).contains("24 h");
    }

    @Test
    void whoWantsNoSecretChecksByThePublicKey() throws Exception {
        try (var receiver = new Receiver()) {
            var endpoint = active(MEI, post(MEI, "/endpoints", key(), Map.of("url", receiver.url(), "asymmetric", true))
                    .expect(201));

            assertThat(isSignedWith(endpoint.text("/publicKey"), receiver.verifications().getFirst())).isTrue();
            assertThat(get(MEI, "/endpoints/" + endpoint.text("/endpointId")).text("/publicKey"))
                    .isEqualTo(endpoint.text("/publicKey"));
        }
    }

    /** With the JDK, from what the contract says of the key and the signature. */
    private static boolean isSignedWith(String publicKey, Message message) throws Exception {
        var raw = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
        var encoded = Arrays.copyOf(HexFormat.of().parseHex("302a300506032b6570032100"), 12 + raw.length);
        System.arraycopy(raw, 0, encoded, 12, raw.length);
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update(
                (message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.body())
                        .getBytes(StandardCharsets.UTF_8));
        var given = Arrays.stream(message.header("webhook-signature").split(" ")).filter(one -> one.startsWith("v1a,"))
                .findAny().orElseThrow();
        return signature.verify(Base64.getDecoder().decode(given.substring("v1a,".length())));
    }

    @Test
    void aSecretCanBeBroughtAlong() throws Exception {
        var own = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
        try (var receiver = new Receiver()) {
            active(MEI, post(MEI, "/endpoints", key(), Map.of("url", receiver.url(), "secret", own)).expect(201));

            var asked = receiver.verifications().getFirst();
            new Webhook(own).verify(asked.body(), asked.asHttpHeaders());
        }
        for (var bad : List.of("whsec_c2hvcnQ=", "whsec_!!", "no-secret-at-all", "whsec_" + "A".repeat(88))) {
            var refused = post(MEI, "/endpoints", key(), Map.of("url", "https://hooks.example.com/", "secret", bad))
                    .expect(422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/secret");
            assertThat(refused.body().toString()).doesNotContain(bad);
        }
    }

    @Test
    void aChangeNeedsWhatItIsBasedOnAndAnotherAddressANewProof() {
        try (var first = new Receiver(); var second = new Receiver()) {
            var path = "/endpoints/" + register(MEI, first).text("/endpointId");
            var seen = get(MEI, path).header("ETag");
            patch(MEI, path, "", Map.of("description", "B")).expect(428);
            patch(MEI, path, "\"77\"", Map.of("description", "B")).expect(412);
            patch(OTTO, path, seen, Map.of("description", "B")).expect(404);

            var described = patch(MEI, path, seen, Map.of("description", "B", "contact", "ops@example.com"))
                    .expect(200);
            assertThat(described.text("/description")).isEqualTo("B");
            assertThat(described.text("/state")).isEqualTo("ACTIVE");
            patch(MEI, path, seen, Map.of("description", "C")).expect(412);

            var moved = patch(MEI, path, described.header("ETag"), Map.of("url", second.url(), "contact", ""))
                    .expect(200);
            assertThat(moved.text("/state")).isEqualTo("UNVERIFIED");
            assertThat(moved.body().has("contact")).isFalse();
            active(MEI, moved);
            assertThat(second.verifications()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"url": "http://169.254.169.254/"}                                  | /url
            {"url": "https://hooks.example.com/", "address": "a@example.com"}   | /address
            {"url": "https://hooks.example.com/", "zone": "UTC"}                | /zone
            {"url": "https://hooks.example.com/", "contact": "no address"}      | /contact
            {"url": "https://hooks.example.com/", "contact": "a@b.example\\nBcc: c@d.example"} | /contact
            {"kind": "MAIL"}                                                    | /address
            {"kind": "MAIL", "address": "a@localhost"}                          | /address
            {"kind": "MAIL", "address": "a@example.com", "zone": "Moon/Crater"} | /zone
            {"kind": "MAIL", "address": "a@example.com", "url": "https://a.example.com/"} | /url
            """)
    void whatDoesNotFitIsRefusedWithItsPlace(String body, String pointer) {
        assertThat(post(MEI, "/endpoints", key(), body).expect(422).text("/errors/0/pointer")).isEqualTo(pointer);
    }
}
