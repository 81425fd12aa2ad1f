package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What approved specifications cover is counted, and gaps are shown. */
class CoverageStoryTest extends ServiceStory {

    private String designation = "";

    @BeforeEach
    void publishTwoPitches() {
        var standard = Proposals.imported("key-" + UUID.randomUUID());
        var variations = (ArrayNode) standard.at("/payload/variations");
        var coarse = (ObjectNode) variations.get(0).deepCopy();
        coarse.put("code", "AB");
        for (var side : List.of("pitchX", "pitchY")) {
            coarse.withObject("/parameters/" + side).put("kind", "BSC").put("nom", "0.35").put("unit", "mm");
        }
        variations.add(coarse);
        var request = JsonMapper.shared().createObjectNode().put("source", "figures of this test");
        request.putArray("standards").add(standard);
        designation = post("/imports", SECRETARY, request, "Idempotency-Key", "key-" + UUID.randomUUID())
                .text("/results/0/designation");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> get("/variations?standard=" + designation).text("/total").equals("2"));
    }

    @Test
    void variationsAreCountedByFamilyAndBinAndGapsShown() {
        var coverage = get("/coverage?standard=" + designation + "&x=pitchX&xBins=0.3,0.36,0.38,0.45");

        assertThat(coverage.text("/x/name")).isEqualTo("pitchX");
        assertThat(coverage.text("/families/0/family")).isEqualTo("CSP");
        assertThat(coverage.text("/families/0/variations")).isEqualTo("2");
        assertThat(coverage.body().at("/families/0/bins").findValuesAsString("gap")).containsExactly("false", "true",
                "false");
        assertThat(coverage.text("/families/0/bins/2/standards")).isEqualTo("1");
    }

    @Test
    void binsAreChosenWhenNoneAreNamed() {
        var coverage = get("/coverage?standard=" + designation + "&x=pitchX&y=height");

        assertThat(coverage.text("/y/unit")).isEqualTo("mm");
        assertThat(coverage.text("/families/0/bins/0/x/from")).isEqualTo("0.35");
        assertThat(coverage.text("/families/0/bins/0/y/from")).isEqualTo("0.505");
    }

    @Test
    void whatTheCallerHoldsIsNotSentAgain() {
        var etag = get("/coverage?x=pitchX").header("ETag");

        assertThat(get("/coverage?x=pitchX", "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(get("/coverage?x=pitchY", "If-None-Match", etag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"family=CSP | x", "x=wings | x", "x=e | x", "x=pitchX&xBins=0.5,0.4 | xBins",
        "x=pitchX&xBins=0.4,0.40 | xBins", "x=pitchX&xBins=0.4 | xBins", "x=pitchX&xBins=0.3..0.4,0.5 | xBins",
        "x=pitchX&yBins=1,2 | yBins", "x=pitchX&sort=height | sort", "x=pitchX&family=PIZZA | family",
        "x=pitchX&x=pitchY | x"})
    void whatIsWrongIsNamed(String question, String parameter) {
        var refused = get("/coverage?" + question);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(parameter);
    }
}
