package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.test.context.EmbeddedKafka;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the filter that somebody writes to what they hear because of it. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class SubscriptionStoryTest extends RunningService {

    private static final List<String> PUBLISHED = List.of("standard.published");

    @Autowired
    private MongoDatabase database;

    @AfterEach
    void standardsServiceIsBack() {
        STANDARDS.setDown(false);
    }

    @Test
    void onlyWhatPassesTheFilterIsHeardAndItsFactsStayInside() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            subscribe(MEI, register(MEI, receiver), Map.of("eventTypes", PUBLISHED, "filter",
                    "e=..0.4&family=CSP&match=fits&has=landPattern&q=microphone&diff=TIGHTENED"));

            bus.say("filter-1", "standard.published", "PS-CSP-0012", published("0.5", "TIGHTENED"));
            bus.say("filter-2", "standard.published", "PS-CSP-0012", published("0.40", "LOOSENED"));
            bus.say("filter-3", "standard.published", "PS-CSP-0012", published("0.40", "TIGHTENED"));

            await().until(() -> !receiver.messages().isEmpty());
            var heard = JsonMapper.shared().readTree(receiver.messages().getFirst().body());
            assertThat(heard.at("/id").asString()).isEqualTo("filter-3");
            assertThat(heard.at("/data/facts").isMissingNode()).isTrue();
            assertThat(heard.at("/data/changes/items/0/changeClass").asString()).isEqualTo("TIGHTENED");
        }
    }

    @Test
    void anOrganisationIsRemindedOfItsOwnVoteOnly() throws Exception {
        try (var bus = new Bus(brokers); var voter = new Receiver(); var other = new Receiver()) {
            var bluepeak = ISSUER.person("bo", "bluepeak-osat", "member");
            subscribe(MEI, register(MEI, other),
                    Map.of("eventTypes", List.of("ballot.reminder", "ballot.closed")));
            subscribe(bluepeak, register(bluepeak, voter), Map.of("eventTypes", List.of("ballot.reminder")));

            bus.say("reminder-1", "ballot.reminder", "sub-1", Stories.example("ballot-reminder"));
            bus.say("closed-1", "ballot.closed", "sub-1", Stories.example("ballot-closed"));

            await().until(() -> !voter.messages().isEmpty() && !other.messages().isEmpty());
            assertThat(voter.messages().getFirst().body()).contains("reminder-1");
            assertThat(other.messages()).extracting(Receiver.Message::body)
                    .allSatisfy(body -> assertThat(body).contains("closed-1"));
        }
    }

    @Test
    void whoeverSubscribesSeesWhatTheyWouldHaveHeard() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            var endpoint = register(OTTO, receiver);
            subscribe(OTTO, endpoint, Map.of("eventTypes", PUBLISHED));
            bus.say("past-1", "standard.published", "PS-CSP-0012", published("0.35", "SHIFTED"));
            bus.say("past-2", "standard.published", "PS-CSP-0012", published("0.8", "SHIFTED"));
            await().until(() -> receiver.messages().stream().map(Receiver.Message::body)
                    .filter(body -> body.contains("past-")).count() == 2);

            var created = subscribe(OTTO, endpoint, Map.of("eventTypes", PUBLISHED, "filter", "e=0.35&diff=SHIFTED"));
            assertThat(created.body().at("/preview/count").asInt()).isEqualTo(1);
            assertThat(created.body().at("/preview/complete").asBoolean()).isTrue();
            assertThat(created.text("/preview/latest/0/eventId")).isEqualTo("past-1");
            assertThat(created.text("/filter")).isEqualTo("e=0.35&diff=SHIFTED");

            var preview = post(OTTO, "/subscriptions:preview", "", Map.of("eventTypes", PUBLISHED, "filter",
                    "e=0.8&diff=SHIFTED")).expect(200);
            assertThat(preview.text("/latest/0/eventId")).isEqualTo("past-2");
            var none = post(OTTO, "/subscriptions:preview", "", Map.of("eventTypes", PUBLISHED, "filter", "e=7..8"));
            assertThat(none.expect(200).body().at("/count").asInt()).isZero();
        }
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndHoldsFromTheNextEventOn() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            var created = subscribe(MEI, register(MEI, receiver),
                    Map.of("eventTypes", PUBLISHED, "filter", "e=0.9"));
            var path = created.header("Location").substring("/api/v1".length());
            var change = Map.of("filter", "e=0.65&family=CSP");

            assertThat(patch(MEI, path, "", change).expect(428).text("/type"))
                    .isEqualTo("/problems/precondition-required");
            assertThat(patch(MEI, path, "\"7\"", change).expect(412).text("/type")).isEqualTo("/problems/stale");
            patch(OTTO, path, "\"1\"", change).expect(404);
            var changed = patch(MEI, path, created.header("ETag"), change).expect(200);
            assertThat(changed.text("/filter")).isEqualTo("e=0.65&family=CSP");
            assertThat(changed.header("ETag")).isEqualTo("\"2\"");
            assertThat(get(MEI, path).expect(200).body()).isEqualTo(changed.body());
            assertThat(patch(MEI, path, "\"2\"", Map.of("filter", "")).expect(200).text("/filter")).isEmpty();
            patch(MEI, path, "\"3\"", change).expect(200);

            bus.say("change-1", "standard.published", "PS-CSP-0012", published("0.9", "ADDED"));
            bus.say("change-2", "standard.published", "PS-CSP-0012", published("0.65", "ADDED"));
            await().until(() -> !receiver.messages().isEmpty());
            assertThat(receiver.messages().getFirst().body()).contains("change-2");
        }
    }

    @Test
    void oneThatCannotBeReadHidesNoOtherFromItsOwnerAndCanBeEnded() {
        var owner = ISSUER.person("ida", "illegible-inc", "member");
        var endpoint = register(owner, "https://hooks.example.com/illegible").text("/endpointId");
        Map<String, Object> wish = Map.of("eventTypes", PUBLISHED, "endpointId", endpoint);
        var broken = post(owner, "/subscriptions", key(), wish).expect(201).text("/subscriptionId");
        var sound = post(owner, "/subscriptions", key(), wish).expect(201).text("/subscriptionId");
        database.getCollection("subscriptions").updateOne(Filters.eq(broken), Updates.set("schedule", "none"));

        var listed = get(owner, "/subscriptions").expect(200).body().at("/items");
        assertThat(listed.valueStream().map(each -> each.path("subscriptionId").asString())).containsExactly(sound);
        delete(OTTO, "/subscriptions/" + broken).expect(404);
        delete(owner, "/subscriptions/" + broken).expect(204);
        delete(owner, "/subscriptions/" + broken).expect(404);
    }

    @Test
    void aConditionThatALaterVersionWroteOutlivesAChangeOfSomethingElse() {
        var endpoint = register(MEI, "https://hooks.example.com/later").text("/endpointId");
        var created = post(MEI, "/subscriptions", key(), Map.of("eventTypes", PUBLISHED, "endpointId", endpoint,
                "filter", "diff=ADDED")).expect(201);
        var id = created.text("/subscriptionId");
        var later = List.of(new Document("kind", "SOUND").append("name", "loud"));
        var collection = database.getCollection("subscriptions");
        collection.updateOne(Filters.eq(id), Updates.set("filter.conditions", later));

        patch(MEI, "/subscriptions/" + id, created.header("ETag"),
                Map.of("eventTypes", List.of("standard.published", "standard.withdrawn"))).expect(200);

        var stored = Objects.requireNonNull(collection.find(Filters.eq(id)).first());
        assertThat(stored.get("filter", Document.class).getList("conditions", Document.class)).isEqualTo(later);
        assertThat(stored.getList("types", String.class)).containsExactly("standard.published", "standard.withdrawn");
    }

    @Test
    void whatIsWrongWithAFilterIsSaidInFull() {
        var endpoint = register(MEI, "https://hooks.example.com/filter").text("/endpointId");
        var refused = post(MEI, "/subscriptions", key(), Map.of("endpointId", endpoint, "eventTypes", PUBLISHED,
                "filter", "colour=red&size=5&family=CSP")).expect(422);

        assertThat(refused.body().at("/errors").size()).isEqualTo(2);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/filter");
        assertThat(refused.text("/errors/0/message")).contains("colour").contains("bodyX");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            diff=SMALLER             | /filter
            diff=ADDED&diff=REMOVED  | /filter
            family                   | /filter
            =CSP                     | /filter
            e=%zz                    | /filter
            """)
    void aFilterThatCannotBeReadIsRefusedBeforeAnybodyIsAsked(String filter, String pointer) {
        var asked = STANDARDS.asked();
        var refused = post(MEI, "/subscriptions:preview", "", Map.of("eventTypes", PUBLISHED, "filter", filter));

        assertThat(refused.expect(422).text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(STANDARDS.asked()).isEqualTo(asked);
    }

    @Test
    void whileStandardsServiceIsAwayNoFilterIsTakenAndWhatNeedsNoneIs() {
        var endpoint = register(MEI, "https://hooks.example.com/away").text("/endpointId");
        Map<String, Object> request = Map.of("endpointId", endpoint, "eventTypes", PUBLISHED, "filter", "family=CSP");
        var key = key();
        var made = post(MEI, "/subscriptions", key, request).expect(201);
        STANDARDS.setDown(true);

        assertThat(post(MEI, "/subscriptions", key(), request).expect(503).text("/type"))
                .isEqualTo("/problems/unavailable");
        assertThat(post(MEI, "/subscriptions", key, request).expect(201).text("/subscriptionId"))
                .isEqualTo(made.text("/subscriptionId"));
        post(MEI, "/subscriptions", key(), Map.of("endpointId", endpoint, "eventTypes", PUBLISHED)).expect(201);
        post(MEI, "/subscriptions", key(), Map.of("endpointId", endpoint, "eventTypes", PUBLISHED, "filter",
                "diff=ADDED")).expect(201);
    }

    @Test
    void aDigestComesByMailAndNotByWebhook() {
        var endpoint = register(MEI, "https://hooks.example.com/digest").text("/endpointId");
        var refused = post(MEI, "/subscriptions", key(), Map.of("endpointId", endpoint, "eventTypes", PUBLISHED,
                "schedule", Map.of("kind", "DAILY", "zone", "Asia/Shanghai", "hour", 8))).expect(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/schedule/kind");
        post(MEI, "/subscriptions", key(), Map.of("endpointId", endpoint, "eventTypes", PUBLISHED, "schedule",
                Map.of("kind", "DAILY", "zone", "Mars/Olympus"))).expect(422);
    }

    private static String published(String pitch, String changeClass) throws Exception {
        var data = (ObjectNode) JsonMapper.shared().readTree(Stories.example("standard-published"));
        data.set("facts", JsonMapper.shared().readTree("""
                {"complete": true, "english": ["Chip scale package for microphones"], "chinese": ["芯片级封装"],
                 "variations": [{"code": "AA", "changed": true, "numbers": {"pitchX": {"min": "%1$s", "nom": "%1$s",
                   "max": "%1$s"}}, "symbols": {"e": ["pitchX"]}, "words": {"terminalForm": ["BALL"]},
                   "features": ["landPattern"], "names": ["PS-CSP-0012", "AA"]}]}""".formatted(pitch)));
        data.set("changes", JsonMapper.shared().readTree("""
                {"complete": true, "items": [{"variations": ["AA"], "everyVariation": false, "path":
                  "parameters/pitchX", "before": "0.3 mm", "after": "%s mm", "changeClass": "%s", "level": "MINOR",
                  "severity": "WARN"}]}""".formatted(pitch, changeClass)));
        return data.toString();
    }
}
