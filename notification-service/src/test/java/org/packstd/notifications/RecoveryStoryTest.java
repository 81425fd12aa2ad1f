package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.test.context.EmbeddedKafka;

/** What owners do when messages went missing, and what they see of them. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class RecoveryStoryTest extends RunningService {

    private static final Map<String, ?> SUPERSEDED = Map.of("eventTypes", List.of("standard.superseded"));

    @Test
    void whatADisabledEndpointMissedIsRecoveredAfterItProvedItselfAgain() throws Exception {
        var since = Instant.now().minusSeconds(60).toString();
        try (var bus = new Bus(brokers); var receiver = new Receiver().answers(410)) {
            var endpoint = register(OTTO, receiver);
            var path = "/endpoints/" + endpoint.text("/endpointId");
            subscribe(OTTO, endpoint, SUPERSEDED);
            bus.say("missed-1", "standard.superseded", "PS-CSP-0012", Stories.example("standard-superseded"));
            await().until(() -> get(OTTO, path).text("/state").equals("DISABLED"));
            assertThat(get(OTTO, path).text("/disabledReason")).isEqualTo("GONE");
            bus.say("missed-2", "standard.superseded", "PS-CSP-0012", Stories.example("standard-superseded"));
            await().until(() -> inLog(endpoint, "status=DEAD") == 2);
            assertThat(post(OTTO, path + ":recover", key(), Map.of("since", since)).expect(409).text("/detail"))
                    .contains("resume");

            receiver.answers(204);
            command(OTTO, path + ":resume").expect(200);
            active(OTTO, endpoint);
            assertThat(receiver.verifications()).hasSize(2);
            var key = key();
            var begun = post(OTTO, path + ":recover", key, Map.of("since", since)).expect(202);
            var recovery = begun.header("Location").substring("/api/v1".length());
            assertThat(post(OTTO, path + ":recover", key, Map.of("since", since)).expect(202).text("/recoveryId"))
                    .isEqualTo(begun.text("/recoveryId"));

            await().until(() -> get(OTTO, recovery).expect(200).text("/state").equals("DONE"));
            assertThat(get(OTTO, recovery).body().at("/revived").asInt()).isEqualTo(2);
            await().until(() -> inLog(endpoint, "status=DELIVERED") == 2);
            assertThat(receiver.messages()).extracting(message -> message.header("webhook-id")).containsOnly(
                    idInLog(endpoint, 0), idInLog(endpoint, 1));
            get(MEI, recovery).expect(404);
        }
    }

    @Test
    void aReceiverThatNoticesAGapHasItReplayed() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            var endpoint = register(OTTO, receiver);
            var subscription = subscribe(OTTO, endpoint, SUPERSEDED).text("/subscriptionId");
            for (var id : List.of("gap-1", "gap-2", "gap-3")) {
                bus.say(id, "standard.superseded", "PS-CSP-0012", Stories.example("standard-superseded"));
            }
            await().until(() -> inLog(endpoint, "status=DELIVERED&subscriptionId=" + subscription) == 3);
            var path = "/endpoints/" + endpoint.text("/endpointId") + ":replay";

            post(MEI, path, key(), Map.of("subscriptionId", subscription, "from", 2, "to", 3)).expect(404);
            post(OTTO, path, key(), Map.of("subscriptionId", subscription, "from", 2, "to", 3)).expect(202);

            await().until(() -> receiver.messages().size() == 5);
            assertThat(receiver.messages().subList(3, 5))
                    .allSatisfy(again -> assertThat(receiver.messages().subList(0, 3))
                            .extracting(message -> message.header("webhook-id")).contains(again.header("webhook-id")));
        }
    }

    @Test
    void oneDeliveryIsSentAgainBecauseItsOwnerWantsIt() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            var endpoint = register(OTTO, receiver);
            subscribe(OTTO, endpoint, SUPERSEDED);
            bus.say("again-1", "standard.superseded", "PS-CSP-0012", Stories.example("standard-superseded"));
            await().until(() -> inLog(endpoint, "status=DELIVERED") == 1);
            var delivery = "/deliveries/" + idInLog(endpoint, 0);

            command(MEI, delivery + ":resend").expect(404);
            command(OTTO, delivery + ":resend").expect(202);

            await().until(() -> get(OTTO, delivery).body().at("/attempts").size() == 2);
            assertThat(receiver.messages()).hasSize(2);
            assertThat(receiver.messages().getLast().body()).isEqualTo(receiver.messages().getFirst().body());
            assertThat(get(OTTO, delivery).text("/attempts/1/request/webhook-signature")).isEqualTo("v1,[redacted]");
        }
    }

    @Test
    void anOwnerTriesAnEndpointOut() throws Exception {
        try (var receiver = new Receiver()) {
            var endpoint = register(OTTO, receiver);
            var path = "/endpoints/" + endpoint.text("/endpointId");
            var key = key();
            var test = post(OTTO, path + ":test", key, "").expect(202);
            assertThat(post(OTTO, path + ":test", key, "").expect(202).text("/deliveryId"))
                    .isEqualTo(test.text("/deliveryId"));
            post(MEI, path + ":test", key(), "").expect(404);

            await().until(
                    () -> get(OTTO, "/deliveries/" + test.text("/deliveryId")).text("/status").equals("DELIVERED"));
            assertThat(receiver.messages()).hasSize(1);
            var message = receiver.messages().getFirst();
            new Webhook(endpoint.text("/secret")).verify(message.body(), message.asHttpHeaders());
            assertThat(message.body()).contains("\"endpoint.test\"").contains("nothing has happened");
            command(OTTO, path + ":pause").expect(200);
            post(OTTO, path + ":test", key(), "").expect(409);
        }
    }

    @Test
    void nobodySubscribesToTests() {
        var endpoint = register(OTTO, "https://hooks.example.com/t").text("/endpointId");
        post(OTTO, "/subscriptions", key(), Map.of("endpointId", endpoint, "eventTypes", List.of("endpoint.test")))
                .expect(400);
    }

    @Test
    void anOwnerSeesHowAnEndpointIsDoing() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            var endpoint = register(OTTO, receiver);
            var path = "/endpoints/" + endpoint.text("/endpointId") + "/statistics";
            assertThat(get(OTTO, path).expect(200).body().has("successRate")).isFalse();
            subscribe(OTTO, endpoint, SUPERSEDED);
            bus.say("counted-1", "standard.superseded", "PS-CSP-0012", Stories.example("standard-superseded"));
            await().until(() -> inLog(endpoint, "status=DELIVERED") == 1);
            receiver.answers(410);
            bus.say("counted-2", "standard.superseded", "PS-CSP-0012", Stories.example("standard-superseded"));
            await().until(() -> inLog(endpoint, "status=DEAD") == 1);

            var statistics = get(OTTO, path).expect(200).body();
            assertThat(statistics.at("/deliveries").asInt()).isEqualTo(2);
            assertThat(statistics.at("/successRate").asDouble()).isEqualTo(0.5);
            assertThat(statistics.at("/p50Millis").asInt()).isBetween(0, 15_000);
            get(MEI, path).expect(404);
        }
    }

    @Test
    void theLogFindsWhatOneLooksFor() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            var endpoint = register(OTTO, receiver);
            subscribe(OTTO, endpoint, Map.of("eventTypes", List.of("standard.superseded", "standard.withdrawn")));
            bus.say("sought-1", "standard.superseded", "PS-CSP-0012", Stories.example("standard-superseded"));
            bus.say("sought-2", "standard.withdrawn", "PS-CSP-0012", Stories.example("standard-withdrawn"));
            await().until(() -> inLog(endpoint, "status=DELIVERED") == 2);
            var planned = get(OTTO, "/deliveries?endpointId=" + endpoint.text("/endpointId"))
                    .text("/items/1/createdAt");

            assertThat(inLog(endpoint, "eventType=standard.withdrawn")).isEqualTo(1);
            assertThat(inLog(endpoint, "since=" + planned)).isEqualTo(2);
            assertThat(inLog(endpoint, "until=" + planned)).isZero();
            assertThat(inLog(endpoint, "since=2030-01-01T00:00:00Z")).isZero();
            assertThat(inLog(endpoint, "subscriptionId=rul-none")).isZero();
            assertThat(get(OTTO, "/deliveries?eventType=standard.imagined").expect(400).text("/errors/0/pointer"))
                    .isEqualTo("eventType");
            get(OTTO, "/deliveries?since=yesterday").expect(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"since\": \"2099-01-01T00:00:00Z\"}", "{}"})
    void aRecoveryNeedsATimeThatIsOver(String body) {
        var path = "/endpoints/" + register(OTTO, "https://hooks.example.com/r").text("/endpointId") + ":recover";
        assertThat(post(OTTO, path, key(), body).expect(422).text("/errors/0/pointer")).isEqualTo("/since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z"})
    void aTimeThatNoCalendarKnowsIsRefused(String time) {
        var path = "/endpoints/" + register(OTTO, "https://hooks.example.com/r4").text("/endpointId") + ":recover";
        assertThat(post(OTTO, path, key(), Map.of("since", time)).expect(400).text("/errors/0/pointer"))
                .isEqualTo("/since");
        for (var name : List.of("since", "until")) {
            var encoded = name + "=" + time.replace("+", "{plus}");
            assertThat(get(OTTO, "/deliveries?" + encoded, "+").expect(400).text("/errors/0/pointer")).isEqualTo(name);
        }
    }

    @Test
    void aReplayNeedsASubscriptionOfTheEndpointAndABoundedRange() {
        var endpoint = register(OTTO, "https://hooks.example.com/r2");
        var other = subscribe(OTTO, register(OTTO, "https://hooks.example.com/r3"), SUPERSEDED).text("/subscriptionId");
        var path = "/endpoints/" + endpoint.text("/endpointId") + ":replay";

        assertThat(post(OTTO, path, key(), Map.of("subscriptionId", other, "from", 1, "to", 2)).expect(422)
                .text("/errors/0/pointer")).isEqualTo("/subscriptionId");
        assertThat(post(OTTO, path, key(), Map.of("subscriptionId", other, "from", 2, "to", 1)).expect(422)
                .text("/errors/1/pointer")).isEqualTo("/to");
        post(OTTO, path, key(), Map.of("subscriptionId", other, "from", 1, "to", 200_000)).expect(422);
        post(OTTO, path, key(), Map.of("subscriptionId", other, "from", 0, "to", 2)).expect(422);
    }

    private int inLog(Answer endpoint, String query) {
        return get(OTTO, "/deliveries?endpointId=" + endpoint.text("/endpointId") + "&" + query).expect(200).body()
                .at("/items").size();
    }

    private String idInLog(Answer endpoint, int index) {
        return get(OTTO, "/deliveries?endpointId=" + endpoint.text("/endpointId"))
                .text("/items/" + index + "/deliveryId");
    }
}
