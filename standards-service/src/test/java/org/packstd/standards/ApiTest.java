package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every operation over real HTTP; {@link ServiceStory} checks each answer, refusals too, against the contract. */
class ApiTest extends ServiceStory {

    @Test
    void familiesAndTheirSchemasAreThereForAll() {
        assertThat(get("/families").body().findValuesAsString("family")).containsExactly("CARRIER_TRAY", "CSP", "SMT",
                "FAN_OUT",
                "CPO", "FLIP_CHIP", "WIRE_BOND", "SIP", "WLP", "INTERPOSER_25D_3D", "MEMS_CAVITY", "CONNECTOR");

        var schema = get("/families/FAN_OUT/schema");
        assertThat(schema.header("Content-Type")).isEqualTo("application/schema+json");
        assertThat(schema.text("/title")).isEqualTo("Fan-out package");
        assertThat(get("/families/FAN_OUT/schema", "If-None-Match", schema.header("ETag")).status()).isEqualTo(304);
        assertThat(get("/families/PIZZA/schema").text("/type")).isEqualTo("/problems/not-found");
    }

    @Test
    void aFamilyThatWasAddedAsDataIsServedCheckedAndPublished() {
        var standard = (ObjectNode) JsonMapper.shared().readTree("""
                {"key": "%s", "family": "CARRIER_TRAY", "title": {"en": "Tray"},
                 "payload": {"variations": [{"code": "AA", "parameters": {
                   "pocketX": {"nom": "10.2", "unit": "mm"}, "pocketY": {"nom": "10.2", "unit": "mm"}}}]}}"""
                .formatted(unique()));

        var designation = importAll(List.of(standard)).text("/results/0/designation");

        assertThat(designation).startsWith("PS-TRAY-");
        assertThat(get("/standards/" + designation).text("/family")).isEqualTo("CARRIER_TRAY");
        assertThat(get("/standards?family=CARRIER_TRAY").text("/items/0/designation")).startsWith("PS-TRAY-");
        standard.put("key", unique()).withObject("/payload/variations/0/parameters/pocketX").put("unit", "furlong");
        assertThat(importAll(List.of(standard)).text("/results/0/findings/0/rule")).isEqualTo("G3");
    }

    @Test
    void aValueMayBeEnteredWithAToleranceOrInInchesAndIsKeptAsLimits() {
        var standard = Proposals.imported(unique());
        var parameters = standard.withObject("/payload/variations/0/parameters");
        parameters.set("ballDiameter",
                JsonMapper.shared().readTree("{'nom':'0.26','tol':'0.03','unit':'mm'}".replace('\'', '"')));
        parameters.set("bodyX",
                JsonMapper.shared().readTree("{'min':'102.1','max':'103.7','unit':'mil'}".replace('\'', '"')));

        var designation = importAll(List.of(standard)).text("/results/0/designation");

        var variation = get("/standards/" + designation + "/revisions/A/variations/AA");
        assertThat(variation.text("/specification/parameters/ballDiameter/min")).isEqualTo("0.23");
        assertThat(variation.text("/specification/parameters/ballDiameter/entered/tol")).isEqualTo("0.03");
        assertThat(variation.text("/specification/parameters/bodyX/max")).isEqualTo("2.63398");
        assertThat(variation.text("/specification/parameters/bodyX/unit")).isEqualTo("mm");
        assertThat(variation.text("/specification/parameters/bodyX/entered/unit")).isEqualTo("mil");
        var kept = get("/standards/" + designation + "/revisions/A");
        standard.set("payload", kept.body().get("payload"));
        assertThat(post("/validations", MEMBER,
                ((ObjectNode) standard.deepCopy()).without("key").put("kind", "NEW_STANDARD"))
                .text("/contentHash")).as("what was read can be proposed again and is the same")
                .isEqualTo(kept.text("/contentHash"));
    }

    @Test
    void anUnknownFamilyIsRefusedWithThoseThatAreKnown() {
        var proposal = Proposals.proposal().put("family", "PIZZA");

        var refused = post("/validations", MEMBER, proposal);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/family");
        assertThat(refused.text("/errors/0/value")).isEqualTo("PIZZA");
        assertThat(refused.text("/errors/0/expected")).contains("CSP", "FAN_OUT");
        assertThat(get("/standards?family=PIZZA").text("/errors/0/expected")).contains("CSP", "FAN_OUT");
        assertThat(post("/validations", MEMBER, "{\"family\": 7}").status()).isEqualTo(400);
        assertThat(post("/validations", MEMBER, "{\"family\": {}}").status()).isEqualTo(400);
    }

    @Test
    void aCheckNamesEachFaultWithItsRemedyInBothLanguages() {
        var proposal = Proposals.proposal();
        proposal.withObject("/payload/variations/0/terminals").put("count", 29);

        var report = post("/validations", MEMBER, proposal);

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().at("/valid").asBoolean()).isFalse();
        var finding = finding(report.body().at("/findings"), "B4");
        assertThat(finding.at("/pointer").asString()).isEqualTo("/variations/0/terminals/count");
        assertThat(finding.at("/expected").asString()).isEqualTo("6 × 5 − 0 = 30");
        assertThat(finding.at("/message/zh").asString()).contains("端子数与阵列不符");
    }

    private static JsonNode finding(JsonNode findings, String rule) {
        return findings.valueStream().filter(each -> each.path("rule").asString().equals(rule)).findFirst()
                .orElseThrow(() -> new AssertionError(findings + " (expected: " + rule + ")"));
    }

    @Test
    void aSoundProposalIsValidAndHasAHash() {
        var report = post("/validations", ISSUER.machine("submission-service", "validations"), Proposals.proposal());

        assertThat(report.body().at("/valid").asBoolean()).isTrue();
        assertThat(report.body().at("/findings").findValuesAsString("rule"))
                .as("the drawing does not state the die, and others publish the same figures here")
                .isSubsetOf("R1", "D13");
        assertThat(report.text("/contentHash")).startsWith("sha256:");
    }

    @Test
    void checksAreForThoseWhoMayPropose() {
        assertThat(post("/validations", "", Proposals.proposal()).status()).isEqualTo(401);
        assertThat(post("/validations", "nonsense", Proposals.proposal()).status()).isEqualTo(401);
        assertThat(post("/validations", ISSUER.machine("stranger", "other"), Proposals.proposal()).status())
                .isEqualTo(403);
        assertThat(post("/validations", ISSUER.token(claims -> claims.subject("mei").audience("elsewhere")),
                Proposals.proposal()).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"kind\": \"NEW_STANDARD\", \"kind\": \"REVISION\"}",
        "{\"kind\": \"MAGIC\"}",
        "{\"surprise\": 1}", "7"})
    void whatCannotBeReadIsMalformed(String body) {
        assertThat(post("/validations", MEMBER, body).text("/type")).isEqualTo("/problems/malformed");
    }

    @Test
    void anUnknownWordIsNamedWithThoseThatAreKnown() {
        var refused = post("/validations", MEMBER, "{\"kind\": \"MAGIC\"}");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/kind");
        assertThat(refused.text("/errors/0/value")).isEqualTo("MAGIC");
        assertThat(refused.text("/errors/0/expected")).contains("NEW_STANDARD", "REVISION");
    }

    @Test
    void whatCanBeReadCanBeAskedForItsHead() {
        var head = RestClient.create("http://127.0.0.1:" + port + "/api/v1/standards").head().retrieve();
        assertThat(head.toBodilessEntity().getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void whatIsNestedBeyondReasonIsMalformed() {
        var deep = "{\"payload\":" + "[".repeat(200) + "]".repeat(200) + "}";

        assertThat(post("/validations", MEMBER, deep).text("/type")).isEqualTo("/problems/malformed");
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        var large = "{\"kind\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}";

        assertThat(post("/validations", MEMBER, large).text("/type")).isEqualTo("/problems/too-large");
    }

    @Test
    void aBodyWithoutWhatIsRequiredBreaksARule() {
        var answer = post("/validations", MEMBER, "{\"kind\": \"NEW_STANDARD\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors").findValuesAsString("pointer")).contains("/family", "/title");
    }

    @Test
    void pagesLeadFromOneToTheNextWithoutGapOrOverlap() {
        importAll(IntStream.range(0, 7).mapToObj(i -> Proposals.imported(unique())).toList());

        assertThat(walk("/standards?family=CSP&limit=3")).isEqualTo(walk("/standards?family=CSP&limit=200")).isSorted()
                .doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(7);
    }

    private List<String> walk(String first) {
        var walked = new ArrayList<String>();
        var next = first;
        while (!next.isEmpty()) {
            var page = get(next);
            walked.addAll(page.body().at("/items").findValuesAsString("designation"));
            assertThat(page.headers().containsHeader("Link")).isEqualTo(page.body().has("next"));
            next = page.body().has("next") ? page.header("Link").replaceAll("</api/v1(.*)>; rel=\"next\"", "$1") : "";
        }
        return walked;
    }

    @Test
    void theCatalogueIsFilteredByFamilyAndStatus() {
        importAll(List.of(Proposals.imported(unique())));

        assertThat(get("/standards?family=CSP&status=CURRENT").body().at("/items").findValuesAsString("family"))
                .isNotEmpty().containsOnly("CSP");
        assertThat(get("/standards?family=CPO").body().at("/items").findValuesAsString("family"))
                .doesNotContain("CSP");
    }

    @ParameterizedTest
    @CsvSource({"/standards?limit=0, 400", "/standards?limit=201, 400", "/standards?limit=many, 400",
        "/standards?cursor=***, 400", "/standards?cursor=Z2FyYmFnZQ, 400", "/standards?family=PIZZA, 400",
        "/standards?status=BORED, 400",
        "/standards/PS-CSP-9999, 404", "/standards/nonsense, 404", "/standards/PS-CSP-9999/revisions, 404",
        "/standards/PS-CSP-9999/revisions/A, 404", "/standards/PS-CSP-9999/revisions/A/variations/AA, 404"})
    void whatIsNotThereOrMakesNoSenseIsAnswered(String path, int status) {
        assertThat(get(path).status()).isEqualTo(status);
    }

    @Test
    void aVariationHasWhatItSharesWithTheOthers() {
        var designation = importAll(List.of(Proposals.imported(unique()))).text("/results/0/designation");

        var variation = get("/standards/" + designation + "/revisions/A/variations/AA");

        assertThat(variation.text("/specification/parameters/pitchX/nom")).isEqualTo("0.40");
        assertThat(variation.text("/specification/parameters/bodyX/nom")).isEqualTo("2.613");
        assertThat(variation.text("/specification/attributes/structure")).isEqualTo("WAFER_LEVEL_FAN_IN");
        assertThat(variation.header("Cache-Control")).contains("immutable");
        assertThat(get("/standards/" + designation + "/revisions/A/variations/ZZ").status()).isEqualTo(404);
    }

    @Test
    void aVariationIsNamedAndItsDerivedValuesAreComputed() {
        var designation = importAll(List.of(Proposals.imported(unique()))).text("/results/0/designation");
        var path = "/standards/" + designation + "/revisions/A/variations/AA";

        var identification = get(path + "/identification");

        assertThat(identification.text("/designator/name")).isEqualTo("RUF-BGA-B30");
        assertThat(identification.text("/ipcName/name")).isEqualTo("BGA30C40P6X5_261X221X56");
        assertThat(identification.body().at("/derived").findValuesAsString("symbol")).contains("D1", "SE", "N");
        assertThat(get(path).body().at("/identification")).isEqualTo(identification.body());
        assertThat(get(path + "/identification", "If-None-Match", identification.header("ETag")).status())
                .isEqualTo(304);
        assertThat(get("/standards/" + designation + "/revisions/A/variations/ZZ/identification").status())
                .isEqualTo(404);
        assertThat(get("/standards/PS-CSP-9999/revisions/A/variations/AA/identification").status()).isEqualTo(404);
    }

    @Test
    void aRefusalIsNotStored() {
        assertThat(get("/standards/PS-CSP-9999/revisions/A").header("Cache-Control")).isEqualTo("no-store");
        assertThat(get("/standards?limit=0").header("Cache-Control")).isEqualTo("no-store");
        assertThat(post("/validations", "", Proposals.proposal()).header("Cache-Control")).isEqualTo("no-store");
    }
}
