package org.packstd.notifications.hearing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.contract.EventContract;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Facts;
import tools.jackson.databind.json.JsonMapper;

/** The contract of the topics, as we hear it. */
class CloudEventRecordsTest {

    private static final Path EXAMPLES = Path.of("../api-specs/events/examples");

    private final EventContract contract = new EventContract();
    private final CloudEventRecords records = new CloudEventRecords(JsonMapper.shared());

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENDPOINT_TEST")
    void theExampleOfTheContractIsUnderstood(EventType type) throws IOException {
        var own = EXAMPLES.resolve(type.text().replace('.', '-') + ".json");
        var step = type == EventType.BALLOT_RECIRCULATED ? "ballot-opened.json" : "submission-progressed.json";
        var data = Files.readString(Files.exists(own) ? own : EXAMPLES.resolve(step));
        contract.check("subject-1", headers(type.text()), data);

        var event = records.read(record(headers(type.text()), data)).orElseThrow();

        assertThat(event.type()).isEqualTo(type);
        assertThat(event.id()).isEqualTo("PS-CSP-0012/B/published");
        assertThat(event.subject()).isEqualTo("subject-1");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T09:30:00.123456Z"));
        assertThat(event.family()).isEqualTo("CSP");
        assertThat(event.data()).isEqualTo(WithoutFacts.of(data, JsonMapper.shared()));
    }

    @Test
    void factsDecideWhoHearsOfItAndAreCutOutOfWhatGoesOut() {
        var data = """
                {"family": "CSP", "facts": {"complete": true, "english": ["Fine-pitch package"], "chinese": ["封装"],
                  "variations": [{"code": "AA", "changed": true, "numbers": {"pitchX": {"min": "0.39", "nom": "0.40"}},
                    "symbols": {"e": ["pitchX"]}, "words": {"terminalForm": ["BALL"]}, "features": ["landPattern"],
                    "names": ["PS-CSP-0012"]}, {"code": "AB", "changed": false}]},
                 "designation": "PS-CSP-0012", "domains": ["AUTOMOTIVE"], "ratio": 1.10,
                 "changes": {"complete": true, "items": [
                   {"variations": ["AA"], "path": "/*/parameters/pitchX", "changeClass": "TIGHTENED", "severity": "BREAKING"},
                   {"variations": [], "path": "/title", "changeClass": "EDITORIAL", "severity": "INFO"}]}}""";

        var event = records.read(record(headers("standard.published"), data)).orElseThrow();

        assertThat(event.data()).doesNotContain("facts").startsWith("{\"family\": \"CSP\",\"designation\"")
                .contains("\"ratio\": 1.10").contains("\"changes\"").endsWith("}");
        assertThat(JsonMapper.shared().readTree(event.data()).propertyNames())
                .containsExactly("family", "designation", "domains", "ratio", "changes");
        var facts = event.facts();
        assertThat(facts.domains()).containsExactly("AUTOMOTIVE");
        assertThat(facts.english()).containsExactly("Fine-pitch package");
        assertThat(facts.changes()).isEqualTo(new Facts.ChangeClasses(Set.of("EDITORIAL"),
                Map.of("AA", Set.of("BREAKING", "TIGHTENED"))));
        assertThat(facts.variations()).extracting(Facts.Variation::changed).containsExactly(true, false);
        assertThat(facts.variations().getFirst().numbers()).isEqualTo(Map.of("pitchX",
                new Facts.Figures(new BigDecimal("0.39"), new BigDecimal("0.40"), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"facts\": {\"a\": [1, {}]}, \"b\": 1}", "{\"b\": 1, \"facts\": {}}",
        "{\"b\": 1 , \"facts\" : null }", "{ \"b\": 1 }", "{\"facts\": \"x\"  ,\"b\":1}"})
    void whereverTheFactsStandTheRestStays(String data) {
        var rest = JsonMapper.shared().readTree(WithoutFacts.of(data, JsonMapper.shared()));

        assertThat(rest).isEqualTo(JsonMapper.shared().readTree("{\"b\": 1}"));
    }

    @Test
    void factsAloneLeaveAnEmptyObject() {
        assertThat(WithoutFacts.of("{\"facts\": {\"a\": 1}}", JsonMapper.shared())).isEqualTo("{}");
    }

    @Test
    void whereTheListOfChangesWasCutTheSummaryNamesTheClasses() {
        var data = """
                {"family": "CSP", "changes": {"complete": false, "items": [
                  {"variations": ["AA"], "changeClass": "TIGHTENED"}]},
                 "change": {"version": "2.0.0", "level": "MAJOR", "paths": [], "complete": false,
                   "counts": [{"changeClass": "REMOVED", "count": 200}]}}""";

        assertThat(records.read(record(headers("standard.published"), data)).orElseThrow().facts().changes())
                .isEqualTo(new Facts.ChangeClasses(Set.of("BREAKING", "REMOVED"), Map.of("AA", Set.of("TIGHTENED"))));
    }

    @Test
    void organisationsThatAnEventNamesAreThoseThatItConcerns() throws IOException {
        var reminder = Files.readString(EXAMPLES.resolve("ballot-reminder.json"));

        assertThat(records.read(record(headers("ballot.reminder"), reminder)).orElseThrow().facts().organisations())
                .containsExactlyInAnyOrder("bluepeak-osat", "cedar-test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "many", "", "--1", "0x1", "1.", "1234567890123456789012345678901"})
    void aNumberThatIsNoneMakesTheEventUnreadable(String number) {
        var data = "{\"family\": \"CSP\", \"facts\": {\"variations\": [{\"code\": \"AA\", \"numbers\": "
                + "{\"height\": {\"nom\": \"" + number + "\"}}}]}}";

        assertThatThrownBy(() -> records.read(record(headers("standard.published"), data)))
                .isInstanceOf(Unreadable.class).hasMessageContaining("height");
    }

    @Test
    void membersThatAreNewToUsAreNoFault() {
        var data = "{\"family\": \"CSP\", \"designation\": \"PS-CSP-0012\", \"newer\": {\"member\": [1]}}";

        assertThat(records.read(record(headers("standard.published"), data)).orElseThrow().data()).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard.publication-refused", "submission.submitted", "standard.reaffirmed", ""})
    void whatNobodyCanSubscribeToIsPassedOver(String type) {
        assertThat(records.read(record(headers(type), "not even JSON"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "[]", "\"text\"", "{\"family\": ", "{}", "{\"family\": null}",
        "{\"family\": \"CSP\", \"publishedAt\": \"yesterday\"}"})
    void dataThatBreakTheContractAreUnreadable(String data) {
        assertThatThrownBy(() -> records.read(record(headers("standard.published"), data)))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_time", "ce_source", "ce_subject", "ce_dataschema"})
    void aRecordWithoutAnAttributeIsUnreadable(String name) {
        var headers = headers("standard.published");
        headers.remove(name);

        assertThatThrownBy(() -> records.read(record(headers, "{\"family\": \"CSP\"}")))
                .isInstanceOf(Unreadable.class).hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\r\nlines", "with space", "ünïcode", "with~tilde", ""})
    void anIdThatIsNoHeaderIsUnreadable(String id) {
        var headers = headers("standard.published");
        headers.put("ce_id", id);

        assertThatThrownBy(() -> records.read(record(headers, "{\"family\": \"CSP\"}")))
                .isInstanceOf(Unreadable.class).hasMessageContaining("ce_id");
    }

    @Test
    void aRecordWithoutDataIsUnreadable() {
        assertThatThrownBy(() -> records.read(record(headers("standard.published"), null)))
                .isInstanceOf(Unreadable.class);
    }

    private static Map<String, String> headers(String type) {
        return new HashMap<>(Map.of("ce_specversion", "1.0", "ce_id", "PS-CSP-0012/B/published", "ce_type", type,
                "ce_source", "/standards-service", "ce_time", "2026-11-22T09:30:00.123456Z", "ce_subject", "subject-1",
                "ce_dataschema", "/api-specs/events/schemas/example.v1.schema.json"));
    }

    private static ConsumerRecord<String, @Nullable String> record(Map<String, String> headers, @Nullable String data) {
        var record = new ConsumerRecord<String, @Nullable String>("packstd.standards.v1", 0, 0L, "subject-1", data);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
