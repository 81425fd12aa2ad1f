package org.packstd.notifications.delivery.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.delivery.Chunk;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.subscription.SubscriptionId;
import tools.jackson.databind.json.JsonMapper;

/** What the instances say to each other is what the contract says. */
class RecordsTest {

    private final Records records = new Records(JsonMapper.shared());
    private final Chunk chunk = new Chunk("evt-1", EventType.STANDARD_PUBLISHED, "PS-CSP-0012", NOW,
            List.of(new SubscriptionId("rul-1"), new SubscriptionId("rul-2")));

    @Test
    void aChunkReadsBackAsItWasAndKeepsItsSchema() throws IOException {
        var text = records.write(chunk);

        assertThat(records.chunk(text)).isEqualTo(chunk);
        assertThat(violations("delivery-chunk", text)).isEmpty();
    }

    @Test
    void aPlanReadsBackAsItWasAndKeepsItsSchema() throws IOException {
        var text = records.write(plan("evt-1", "end-1"));

        assertThat(records.plan(text)).isEqualTo(plan("evt-1", "end-1"));
        assertThat(violations("delivery-task", text)).isEmpty();
    }

    @Test
    void membersOfANewerInstanceAreNoFault() {
        var newer = records.write(chunk).replaceFirst("\\{", "{\"colour\": \"blue\", ");

        assertThat(records.chunk(newer)).isEqualTo(chunk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"event\": \"evt-1\"}"})
    void whatIsNoneOfOursIsUnreadable(String text) {
        assertThatThrownBy(() -> records.chunk(text)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> records.plan(text)).isInstanceOf(Unreadable.class);
    }

    private static List<?> violations(String schema, String text) throws IOException {
        var json = JsonMapper.shared();
        var file = Path.of("../api-specs/events/schemas/" + schema + ".v1.schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json.readTree(Files.readString(file))).validate(json.readTree(text));
    }
}
