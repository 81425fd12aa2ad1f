package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.packstd.standards.landpattern.LandPatterns;
import org.packstd.standards.web.ByteTag;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Land patterns and footprints over HTTP, each answer against the contract. */
class LandPatternApiTest extends ServiceStory {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SOIC = """
            {"variations": [{"code": "AA", "attributes": {"terminalForm": "GULL_WING", "layout": "DUAL"},
             "terminals": {"count": 8, "perSideX": 0, "perSideY": 4},
             "parameters": {"bodyX": {"symbol": "E1", "nom": "3.9", "unit": "mm"},
              "bodyY": {"symbol": "D", "nom": "4.9", "unit": "mm"},
              "height": {"symbol": "A", "kind": "MAX_ONLY", "max": "1.75", "unit": "mm"},
              "standoff": {"symbol": "A1", "min": "0.1", "max": "0.25", "unit": "mm"},
              "pitchY": {"symbol": "e", "kind": "BSC", "nom": "1.27", "unit": "mm"},
              "overallX": {"symbol": "E", "min": "5.8", "max": "6.2", "unit": "mm"},
              "leadWidth": {"symbol": "b", "min": "0.31", "max": "0.51", "unit": "mm"},
              "leadLength": {"symbol": "L", "min": "0.40", "max": "1.27", "unit": "mm"}}}]}""";

    @Test
    void aPublishedVariationHasALandPatternInEveryForm() {
        var path = "/standards/" + published(SOIC) + "/revisions/A/variations/AA";

        var pattern = get(path + "/land-pattern?density=B");
        assertThat(pattern.status()).as(pattern.body().toString()).isEqualTo(200);
        assertThat(pattern.text("/ruleSet/landStandard")).isEqualTo("IPC-7351B");
        assertThat(pattern.text("/ruleSet/class")).isEqualTo("GULL_WING");
        assertThat(pattern.text("/lands/0/x")).isEqualTo("-2.475");
        assertThat(pattern.text("/lands/0/width")).isEqualTo("1.95");
        assertThat(pattern.text("/contentHash")).startsWith("sha256:");
        assertThat(pattern.header("Cache-Control")).isEqualTo("max-age=86400, must-revalidate, public");
        assertThat(pattern.header("ETag")).endsWith("-" + LandPatterns.CALCULATION + "\"");
        assertThat(get(path + "/land-pattern?density=B", "If-None-Match", pattern.header("ETag")).status())
                .isEqualTo(304);
        assertThat(get(path + "/land-pattern?density=C").header("ETag")).isNotEqualTo(pattern.header("ETag"));

        assertThat(text(path + "/land-pattern.svg").getBody()).contains("<svg", "data-pin=\"8\"");
        var footprint = text(path + "/footprint.kicad_mod?density=A");
        assertThat(footprint.getBody()).startsWith("(footprint \"PS-SMT-").contains("(pad \"8\" smd roundrect");
        assertThat(footprint.getHeaders().getContentDisposition().getFilename())
                .matches("PS-SMT-[0-9]+_A_AA_A\\.kicad_mod");
        var dxf = text(path + "/land-pattern.dxf?density=A");
        assertThat(dxf.getBody()).contains("AC1009", "COURTYARD", "level A");
        assertThat(dxf.getHeaders().getContentDisposition().getFilename())
                .matches("PS-SMT-[0-9]+_A_AA_A\\.land-pattern\\.dxf");
        assertThat(text(path + "/footprint.ipc2581.xml").getBody()).contains("<IPC-2581", "<Package ");
        for (var file : List.of("/land-pattern.svg", "/land-pattern.dxf", "/footprint.kicad_mod",
                "/footprint.ipc2581.xml")) {
            var answer = text(path + file);
            assertThat(answer.getHeaders().getETag()).as("%s: another writer, another tag", file)
                    .isEqualTo('"' + ByteTag.of(String.valueOf(answer.getBody())) + '"');
            assertThat(answer.getHeaders().getCacheControl()).doesNotContain("immutable");
        }
    }

    @Test
    void whatNobodyCanComputeIsRefusedWithTheNamesOfTheMissingFigures() {
        var payload = object(SOIC);
        payload.withObject("/variations/0/parameters").remove(List.of("leadLength", "leadWidth"));

        var answer = post("/land-patterns", MEMBER, asked(payload));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/payload/variations/0/parameters/leadWidth");
    }

    @Test
    void aPayloadCanBeTriedBeforeItIsPublished() {
        var answer = post("/land-patterns", MEMBER, asked(object(SOIC)).put("density", "C"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/ruleSet/density")).isEqualTo("C");
        assertThat(answer.body().has("designation")).isFalse();
        assertThat(post("/land-patterns", "", asked(object(SOIC))).status()).isEqualTo(401);
        assertThat(post("/land-patterns", ISSUER.machine("stranger", "other"), asked(object(SOIC))).status())
                .isEqualTo(403);
    }

    @Test
    void wordsThatNobodyKnowsAreNamed() {
        var path = "/standards/" + published(SOIC) + "/revisions/A/variations/AA/land-pattern";

        assertThat(get(path + "?density=Z").text("/errors/0/pointer")).isEqualTo("density");
        assertThat(get(path + "?method=GUESS").status()).isEqualTo(400);
        assertThat(get(path + "?class=PIZZA").status()).isEqualTo(400);
        assertThat(get(path.replace("/AA/", "/ZZ/")).status()).isEqualTo(404);
        assertThat(get("/standards/PS-SMT-9999/revisions/A/variations/AA/land-pattern").status()).isEqualTo(404);
        assertThat(post("/land-patterns", MEMBER, asked(object(SOIC)).put("code", "ZZ")).status()).isEqualTo(422);
        assertThat(post("/land-patterns", MEMBER, asked(object(SOIC)).put("family", "PIZZA")).status()).isEqualTo(400);
    }

    private static ObjectNode asked(ObjectNode payload) {
        var request = JSON.createObjectNode().put("family", "SMT").put("code", "AA");
        request.set("payload", payload);
        return request;
    }

    private String published(String payload) {
        var request = JSON.createObjectNode().put("source", "Worked example");
        var standard = request.putArray("standards").addObject()
                .put("key", "land-" + UUID.randomUUID())
                .put("family", "SMT");
        standard.putObject("title").put("en", "Small outline " + UUID.randomUUID());
        standard.set("payload", object(payload));
        var report = post("/imports", SECRETARY, request, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(report.text("/results/0/outcome")).as(report.body().toString()).isEqualTo("PUBLISHED");
        return report.text("/results/0/designation");
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
