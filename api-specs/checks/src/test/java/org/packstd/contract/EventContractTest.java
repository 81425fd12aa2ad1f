package org.packstd.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {

    private static final EventContract CONTRACT = new EventContract();
    private static final Map<String, String> HEADERS = Map.of("ce_specversion", "1.0", "ce_id", "e-1", "ce_type",
            "standard.withdrawn", "ce_source", "/standards-service", "ce_time", "2026-11-22T08:00:00Z", "ce_subject",
            "PS-CSP-0012", "ce_dataschema", "/api-specs/events/schemas/standard-withdrawn.v1.schema.json");

    @Test
    void theTypesAreThoseOfTheDesign() {
        assertThat(CONTRACT.types()).contains("standard.published", "standard.superseded", "standard.withdrawn",
                "standard.publication-refused", "submission.submitted", "submission.approved", "ballot.opened",
                "ballot.closed");
    }

    @ParameterizedTest
    @MethodSource("typesAndExamples")
    void everyTypeHasAnExampleThatKeepsItsSchema(String type, String example) {
        CONTRACT.checkData(type, example(example));
    }

    @Test
    void aMissingMemberIsFound() {
        assertThatThrownBy(() -> CONTRACT.checkData("standard.published", "{\"designation\":\"PS-CSP-0012\"}"))
                .isInstanceOf(AssertionError.class).hasMessageContaining("revision");
    }

    @Test
    void aTimeThatIsNoneIsFound() {
        var broken = example("standard-withdrawn").replace("2026-11-22T10:00:00Z", "yesterday");
        assertThatThrownBy(() -> CONTRACT.checkData("standard.withdrawn", broken)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("date-time");
    }

    @Test
    void headersAreChecked() {
        CONTRACT.check("PS-CSP-0012", HEADERS, example("standard-withdrawn"));
        var noId = new HashMap<>(HEADERS);
        noId.remove("ce_id");
        assertThatThrownBy(() -> CONTRACT.check("PS-CSP-0012", noId, example("standard-withdrawn")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("ce_id");
    }

    @Test
    void theKeyIsTheSubject() {
        assertThatThrownBy(() -> CONTRACT.check("PS-CSP-0013", HEADERS, example("standard-withdrawn")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("subject");
    }

    private static Stream<String[]> typesAndExamples() {
        return CONTRACT.types().stream().map(type -> new String[]{type, exampleOf(type)});
    }

    private static String exampleOf(String type) {
        return switch (type) {
            case "submission.approved" -> "submission-approved";
            case "ballot.opened", "ballot.closed", "ballot.reminder", "ballot.closing", "declaration.posted",
                    "standard.published",
                    "standard.superseded", "standard.withdrawn", "standard.replaced", "standard.corrected",
                    "standard.effective", "adoption.affected", "clause.approved" ->
                type.replace('.', '-');
            case "ballot.recirculated" -> "ballot-opened";
            case "standard.publication-refused" -> "publication-refused";
            default -> "submission-progressed";
        };
    }

    private static String example(String name) {
        try (var stream = EventContractTest.class.getResourceAsStream("/api-specs/events/examples/" + name + ".json")) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
