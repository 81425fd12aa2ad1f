package org.packstd.standards.exchange.cdxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.json.CanonicalContents;
import org.packstd.standards.text.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every grid of the sample comes back from CDXML as it went, to the whole micrometre, and says what stayed behind. */
class CdxmlRoundTripTest {

    private static final Path SAMPLE = Path.of("../deploy/local/launcher/src/main/resources/sample");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SAID = List.of("bodyX", "bodyY", "height", "standoff", "ballDiameter");

    @Test
    void everyPlainGridOfTheSampleComesBackAsItWent() throws IOException {
        var grids = 0;
        for (var name : List.of("05-smt-ball-grid.json", "06-csp-wafer-level.json")) {
            for (var standard : JSON.readTree(Files.readString(SAMPLE.resolve(name))).path("standards")) {
                grids += comeBack(standard);
            }
        }
        assertThat(grids).isGreaterThan(150);
    }

    private static int comeBack(JsonNode standard) {
        var family = Family.of(standard.path("family").asString());
        var payload = new Payload(members(standard.path("payload")));
        var revision = revision(family, payload);
        var grids = 0;
        for (var variation : Specification.of(new FamilySchemas().families().of(family), payload).variations()) {
            var code = String.valueOf(variation.code());
            var written = payload.variation(code).orElseThrow();
            if (variation.terminals().positions().isEmpty()) {
                var document = CdxmlExport.of(revision, variation, written);
                var back = CdxmlImport.read(document).payload();
                requireSame(code, JSON.valueToTree(written), JSON.valueToTree(back.members()));
                assertThat(document).as(code).contains("not said here");
                grids++;
            } else {
                assertThat(refusal(() -> CdxmlExport.of(revision, variation, written))).as(code).contains("plain grid");
            }
        }
        return grids;
    }

    private static void requireSame(String code, JsonNode went, JsonNode back) {
        var came = back.at("/variations/0");
        for (var pointer : List.of("/terminals/count", "/terminals/matrix/columns", "/terminals/matrix/rows")) {
            assertThat(came.at(pointer)).as(code + pointer).isEqualTo(went.at(pointer));
        }
        assertThat(empty(came)).as(code).containsExactlyInAnyOrderElementsOf(empty(went));
        for (var parameter : SAID) {
            for (var figure : List.of("min", "nom", "max")) {
                var pointer = "/parameters/" + parameter + "/" + figure;
                assertThat(micrometres(came.at(pointer))).as(code + pointer).isEqualTo(micrometres(went.at(pointer)));
            }
        }
    }

    private static List<String> empty(JsonNode variation) {
        return variation.at("/terminals/matrix/depopulated").valueStream().map(JsonNode::asString).toList();
    }

    private static String micrometres(JsonNode millimetres) {
        return millimetres.isMissingNode()
                ? ""
                : new BigDecimal(millimetres.asString()).movePointRight(3)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String refusal(Runnable export) {
        try {
            export.run();
            return "";
        } catch (Problem refused) {
            return refused.getMessage();
        }
    }

    private static Revision revision(Family family, Payload payload) {
        var content = new CanonicalContents().of(family, new LocalizedText("A standard", null), null, payload);
        return new Revision(new RevisionId(new Designation(family, 1), RevisionLetter.FIRST), content, null,
                Instant.parse("2026-11-28T12:00:00Z"), new Provenance.Import("imp-1"), "import:1");
    }

    private static Map<String, Object> members(JsonNode payload) {
        return JSON.convertValue(payload, new TypeReference<Map<String, Object>>() {
        });
    }
}
