package org.packstd.standards.telling.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packstd.standards.search.Hit;
import org.packstd.standards.search.IndexedVariation;
import org.packstd.standards.standard.Standard.Status;
import org.packstd.standards.telling.Told;
import org.packstd.standards.text.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FactsTextTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void whatFitsIsTold() {
        var told = told(facts(3, 1000));

        assertThat(told.at("/facts/complete").asBoolean()).isTrue();
        assertThat(codes(told)).containsExactly("V0", "V1", "V2");
        assertThat(told.path("designation").asString()).isEqualTo("PS-CSP-0001");
    }

    @Test
    void ofVariationsThatAreTooManyTheFirstAreTold() {
        var told = told(facts(200, FactsText.LONGEST / 100));

        assertThat(told.at("/facts/complete").asBoolean()).isFalse();
        assertThat(codes(told)).hasSize(50).startsWith("V0", "V1")
                .endsWith("V49");
    }

    @Test
    void anEventWhoseOnlyVariationIsTooLongIsToldWithoutIt() {
        var told = told(facts(1, FactsText.LONGEST));

        assertThat(told.at("/facts/complete").asBoolean()).isFalse();
        assertThat(told.at("/facts/variations")).isEmpty();
    }

    private static List<String> codes(JsonNode told) {
        return told.at("/facts/variations").valueStream().map(each -> each.path("code").asString()).toList();
    }

    private static JsonNode told(Told.Facts facts) {
        var data = JSON.createObjectNode().put("designation", "PS-CSP-0001");
        var text = FactsText.of(data, facts, JSON);
        assertThat(text.length()).isLessThanOrEqualTo(FactsText.LONGEST);
        return JSON.readTree(text);
    }

    /** So many variations, each with a name of so many characters. */
    private static Told.Facts facts(int count, int length) {
        return new Told.Facts(IntStream.range(0, count).mapToObj(i -> variation("V" + i, "n".repeat(length))).toList(),
                true);
    }

    private static Told.VariationFacts variation(String code, String name) {
        var hit = new Hit("PS-CSP-0001", "A", code, "CSP", new LocalizedText("Package", null), Status.CURRENT, Map.of(),
                Map.of(), List.of());
        return new Told.VariationFacts(new IndexedVariation(hit, Map.of(), Map.of(), List.of(), List.of(), List.of(),
                List.of(name)), true);
    }
}
