package org.packstd.notifications.hearing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.contract.EventContract;
import org.packstd.notifications.event.EventType;
import tools.jackson.databind.json.JsonMapper;

/** The contract of the topics, as we hear it. */
class CloudEventRecordsTest {

    private static final Path EXAMPLES = Path.of("../api-specs/events/examples");

    private final EventContract contract = new EventContract();
    private final CloudEventRecords records = new CloudEventRecords(JsonMapper.shared());

    @ParameterizedTest
    @EnumSource
    void theExampleOfTheContractIsUnderstood(EventType type) throws IOException {
        var data = Files.readString(EXAMPLES.resolve(type.text().replace('.', '-') + ".json"));
        contract.check("subject-1", headers(type.text()), data);

        var event = records.read(record(headers(type.text()), data)).orElseThrow();

        assertThat(event.type()).isEqualTo(type);
        assertThat(event.id()).isEqualTo("PS-CSP-0012/B/published");
        assertThat(event.subject()).isEqualTo("subject-1");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T09:30:00.123456Z"));
        assertThat(event.family()).isEqualTo("CSP");
        assertThat(event.data()).isEqualTo(data);
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
