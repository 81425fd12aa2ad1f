package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packstd.contract.EventContract;
import tools.jackson.databind.json.JsonMapper;

/** What a subscriber lives through, on any broker and any database. */
abstract class Stories extends RunningService {

    private final EventContract contract = new EventContract();

    @Test
    void aPublishedStandardReachesTheWebhookSignedAndTheStreamAndTheLog() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver(); var stream = Listener.at(port, "?family=CSP")) {
            var endpoint = register(MEI, receiver);
            var subscription = subscribe(MEI, endpoint,
                    Map.of("eventTypes", List.of("standard.published"), "families", List.of("CSP")));

            bus.say("PS-CSP-0012/B/published", "standard.published", "PS-CSP-0012", example("standard-published"));

            await().until(() -> !receiver.messages().isEmpty());
            var message = receiver.messages().getFirst();
            new Webhook(endpoint.text("/secret")).verify(message.body(), message.asHttpHeaders());
            assertThat(message.header("Content-Type")).startsWith("application/cloudevents+json");
            var event = JsonMapper.shared().readTree(message.body());
            assertThat(event.at("/subscriptionid").asString()).isEqualTo(subscription.text("/subscriptionId"));
            assertThat(event.at("/sequence").asString()).isEqualTo("1");
            assertThat(event.at("/time").asString()).isEqualTo("2026-11-22T09:30:00.123456Z");
            contract.checkData("standard.published", event.get("data").toString());

            await().until(() -> !stream.events().isEmpty());
            assertThat(stream.status()).isEqualTo(200);
            var seen = stream.events().getFirst();
            assertThat(seen.type()).isEqualTo("standard.published");
            assertThat(JsonMapper.shared().readTree(seen.data()).at("/id").asString())
                    .isEqualTo("PS-CSP-0012/B/published");

            var log = "/deliveries?endpointId=" + endpoint.text("/endpointId");
            await().until(() -> get(MEI, log).text("/items/0/status").equals("DELIVERED"));
            var delivery = get(MEI, "/deliveries/" + message.header("webhook-id")).expect(200);
            assertThat(delivery.body().at("/attempts/0/status").asInt()).isEqualTo(204);
            assertThat(delivery.text("/eventId")).isEqualTo("PS-CSP-0012/B/published");
        }
    }

    @Test
    void anEventThatIsHeardTwiceIsDeliveredOnceAndShownOnce() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver(); var stream = Listener.at(port, "")) {
            var endpoint = register(MEI, receiver);
            subscribe(MEI, endpoint, Map.of("eventTypes", List.of("standard.withdrawn", "standard.superseded")));

            bus.say("withdrawn-1", "standard.withdrawn", "PS-CSP-0012", example("standard-withdrawn"));
            bus.say("withdrawn-1", "standard.withdrawn", "PS-CSP-0012", example("standard-withdrawn"));
            bus.say("superseded-1", "standard.superseded", "PS-CSP-0012", example("standard-superseded"));

            await().until(() -> stream.events().size() == 2 && receiver.messages().size() == 2);
            assertThat(stream.events()).extracting(Listener.Event::type)
                    .containsExactly("standard.withdrawn", "standard.superseded");
            var log = get(MEI, "/deliveries?endpointId=" + endpoint.text("/endpointId")).expect(200);
            assertThat(log.body().at("/items").size()).isEqualTo(2);
        }
    }

    @Test
    void aReaderWhoWasAwayGoesOnWhereItWas() throws Exception {
        try (var bus = new Bus(brokers); var stream = Listener.at(port, "")) {
            for (var id : List.of("away-1", "away-2", "away-3")) {
                bus.say(id, "standard.published", "PS-CSP-0012", example("standard-published"));
            }
            await().until(() -> stream.events().size() == 3);
            var seen = stream.events().getFirst().id();
            try (var again = Listener.at(port, "", "Last-Event-ID", seen);
                    var others = Listener.at(port, "?family=CPO", "Last-Event-ID", seen)) {
                await().until(() -> again.events().size() == 2);
                assertThat(again.events()).extracting(Listener.Event::data)
                        .allSatisfy(data -> assertThat(data).doesNotContain("away-1"));
                assertThat(others.events()).isEmpty();
            }
        }
    }

    @Test
    void whatTheCommitteeHearsIsNotInThePublicStream() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver(); var stream = Listener.at(port, "")) {
            var endpoint = register(MEI, receiver);
            subscribe(MEI, endpoint, Map.of("eventTypes", List.of("submission.approved", "ballot.closed")));

            bus.say("sub-1:8", "submission.approved", "sub-1", example("submission-approved"));
            bus.say("sub-1:7", "ballot.closed", "sub-1", example("ballot-closed"));
            await().until(() -> receiver.messages().size() == 2);
            bus.say("public-1", "standard.published", "PS-CSP-0012", example("standard-published"));

            await().until(() -> !stream.events().isEmpty());
            assertThat(stream.events().getFirst().data()).contains("public-1");
        }
    }

    @Test
    void aReceiverThatSaysItIsGoneGetsNothingMore() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver().answers(410)) {
            var endpoint = register(OTTO, receiver);
            subscribe(OTTO, endpoint, Map.of("eventTypes", List.of("standard.published")));

            bus.say("gone-1", "standard.published", "PS-CSP-0012", example("standard-published"));

            await().until(() -> get(OTTO, "/endpoints/" + endpoint.text("/endpointId")).text("/state")
                    .equals("DISABLED"));
            bus.say("gone-2", "standard.published", "PS-CSP-0012", example("standard-published"));
            await().until(
                    () -> get(OTTO, "/deliveries?status=DEAD&endpointId=" + endpoint.text("/endpointId")).body()
                            .at("/items").size() == 2);
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @Test
    void whoEndsASubscriptionGetsNothingMoreBecauseOfIt() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver().answers(503)) {
            var endpoint = register(MEI, receiver);
            var subscription = subscribe(MEI, endpoint, Map.of("eventTypes", List.of("standard.published")));
            var log = "/deliveries?endpointId=" + endpoint.text("/endpointId");

            bus.say("ended-1", "standard.published", "PS-CSP-0012", example("standard-published"));
            await().until(() -> get(MEI, log).body().at("/items/0/attempts").size() == 1);
            assertThat(get(MEI, log).text("/items/0/status")).isEqualTo("DUE");
            delete(MEI, "/subscriptions/" + subscription.text("/subscriptionId")).expect(204);

            assertThat(get(MEI, log).text("/items/0/status")).isEqualTo("DROPPED");
        }
    }

    @Test
    void aPoisonedRecordGoesToTheDeadLettersAndHoldsUpNobody() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            subscribe(MEI, register(MEI, receiver), Map.of("eventTypes", List.of("standard.published")));

            bus.send(Bus.headers("poison-1", "standard.published", "PS-CSP-0012"), "PS-CSP-0012", "{\"family\": ");
            bus.say("after-poison", "standard.published", "PS-CSP-0012", example("standard-published"));

            await().until(() -> !receiver.messages().isEmpty());
            var dead = bus.deadLetter("poison-1");
            assertThat(dead.topic()).isEqualTo("packstd.standards.v1-dlt");
            assertThat(dead.value()).isEqualTo("{\"family\": ");
            assertThat(dead.headers().lastHeader("kafka_dlt-exception-message").value()).asString().contains("data");
        }
    }

    @Test
    void amongManyThatComeAtOnceAPoisonedOneAndOneThatComesTwiceHarmNoOther() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver(); var stream = Listener.at(port, "")) {
            subscribe(MEI, register(MEI, receiver), Map.of("eventTypes", List.of("standard.corrected")));
            var data = example("standard-corrected");
            var wanted = new ArrayList<String>();

            for (int i = 0; i < 30; i++) {
                wanted.add("many-" + i);
                bus.sendSoon(Bus.headers("many-" + i, "standard.corrected", "PS-CSP-0012"), "PS-CSP-0012", data);
                if (i % 10 == 7) {
                    bus.sendSoon(Bus.headers("many-poison-" + i, "standard.corrected", "PS-CSP-0012"), "PS-CSP-0012",
                            "{\"family\": " + i);
                    bus.sendSoon(Bus.headers("many-" + (i - 2), "standard.corrected", "PS-CSP-0012"), "PS-CSP-0012",
                            data);
                }
            }

            await().until(() -> stream.events().size() == 30 && receiver.messages().size() == 30);
            assertThat(stream.events().stream().map(event -> JsonMapper.shared().readTree(event.data()).at("/id")
                    .asString(""))).isEqualTo(wanted);
            assertThat(receiver.messages()).extracting(message -> message.header("webhook-id")).doesNotHaveDuplicates();
            for (int i = 7; i < 30; i += 10) {
                assertThat(bus.deadLetter("many-poison-" + i).value()).isEqualTo("{\"family\": " + i);
            }
        }
    }

    static String example(String name) throws Exception {
        return Files.readString(Path.of("../api-specs/events/examples/" + name + ".json"));
    }
}
