package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.Receiver.Message;
import org.springframework.kafka.test.context.EmbeddedKafka;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we send is taken by the libraries that receivers use: standardwebhooks, svix and cloudevents from npm. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class PublishedLibrariesStoryTest extends RunningService {

    private static final Path READERS = Path.of("src/test/readers");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void theVerificationAndEveryEventAreTakenAlsoWhileSecretsRotate() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            var endpoint = active(MEI, post(MEI, "/endpoints", key(), Map.of("url", receiver.url(), "asymmetric", true))
                    .expect(201));
            subscribe(MEI, endpoint, Map.of("eventTypes", List.of("standard.published", "standard.withdrawn")));
            bus.say("library-1", "standard.published", "PS-CSP-0012", Stories.example("standard-published"));
            await().until(() -> receiver.messages().size() == 1);

            var path = "/endpoints/" + endpoint.text("/endpointId");
            var next = post(MEI, path + ":rotate-secret", key(), "").expect(200).text("/secret");
            bus.say("library-2", "standard.withdrawn", "PS-CSP-0012", Stories.example("standard-withdrawn"));
            await().until(() -> receiver.messages().size() == 2);

            var old = endpoint.text("/secret");
            var taken = receive(List.of(
                    as(old, receiver.verifications().getFirst()),
                    as(old, receiver.messages().getFirst()),
                    as(old, receiver.messages().getLast()),
                    as(next, receiver.messages().getLast())));

            assertThat(taken.valueStream().map(one -> one.get("type").asString()))
                    .containsExactly("endpoint.verify", "standard.published", "standard.withdrawn",
                            "standard.withdrawn");
            assertThat(taken.valueStream()).allMatch(one -> one.get("changedBodyRefused").asBoolean());
            assertThat(taken.get(1).get("id").asString()).isEqualTo("library-1");
            assertThat(taken.get(1).at("/data/designation").asString()).isEqualTo("PS-CSP-0012");
        }
    }

    @Test
    void theLibrariesRefuseTheSecretOfAnother() {
        try (var receiver = new Receiver()) {
            register(MEI, receiver);
            var stranger = register(OTTO, "https://hooks.example.com/stranger").text("/secret");
            var message = as(stranger, receiver.verifications().getFirst());

            assertThat(catchThrowable(() -> receive(List.of(message))))
                    .hasMessageContaining("No matching signature");
        }
    }

    private static Map<String, Object> as(String secret, Message message) {
        var headers = new HashMap<String, String>();
        message.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return Map.of("secret", secret, "headers", headers, "body", message.body());
    }

    private static JsonNode receive(List<?> messages) throws IOException, InterruptedException {
        assertThat(READERS.resolve("node_modules")).as("fetched by the build, or by 'npm ci' in " + READERS).exists();
        var input = Files.createTempFile("messages", ".json");
        try {
            Files.writeString(input, JSON.writeValueAsString(messages));
            var node = new ProcessBuilder("node", "receive-webhooks.mjs").directory(READERS.toFile())
                    .redirectInput(input.toFile()).start();
            var output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var errors = new String(node.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
            if (node.exitValue() != 0) {
                throw new AssertionError(errors);
            }
            return JSON.readTree(output);
        } finally {
            Files.delete(input);
        }
    }
}
