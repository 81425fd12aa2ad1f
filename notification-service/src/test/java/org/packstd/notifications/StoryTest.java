package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packstd.contract.EventContract;
import tools.jackson.databind.json.JsonMapper;

/** What a subscriber lives through. */
class StoryTest extends RunningService {

    private final EventContract contract = new EventContract();

    @Test
    void aPublishedStandardReachesTheWebhookSignedAndTheStreamAndTheLog() throws Exception {
        try (var bus = new Bus(broker); var receiver = new Receiver(); var stream = Listener.at(port, "?family=CSP")) {
            var endpoint = register(MEI, receiver.url());
            var subscription = subscribe(MEI, endpoint,
                    Map.of("eventTypes", List.of("standard.published"), "families", List.of("CSP")));

            bus.say("PS-CSP-0012/B/published", "standard.published", "PS-CSP-0012", example("standard-published"));

            await().until(() -> !receiver.messages().isEmpty());
            var message = receiver.messages().getFirst();
            new Webhook(endpoint.text("/secret")).verify(message.body(), message.asHttpHeaders());
            assertThat(message.header("Content-Type")).startsWith("application/cloudevents+json");
            var event = JsonMapper.shared().readTree(message.body());
            assertThat(event.at("/subscriptionid").asString()).isEqualTo(subscription.text("/subscriptionId"));
            assertThat(event.at("/time").asString()).isEqualTo("2026-11-22T09:30:00.123456Z");
            contract.checkData("standard.published", event.get("data").toString());

            await().until(() -> !stream.events().isEmpty());
            assertThat(stream.status()).isEqualTo(200);
            var seen = stream.events().getFirst();
            assertThat(seen.type()).isEqualTo("standard.published");
            assertThat(JsonMapper.shared().readTree(seen.data()).at("/id").asString())
                    .isEqualTo("PS-CSP-0012/B/published");

            await().until(() -> get(MEI, "/deliveries").text("/items/0/status").equals("DELIVERED"));
            var delivery = get(MEI, "/deliveries/" + message.header("webhook-id")).expect(200);
            assertThat(delivery.body().at("/attempts/0/status").asInt()).isEqualTo(204);
            assertThat(delivery.text("/eventId")).isEqualTo("PS-CSP-0012/B/published");
        }
    }

    static String example(String name) throws Exception {
        return Files.readString(Path.of("../api-specs/events/examples/" + name + ".json"));
    }
}
