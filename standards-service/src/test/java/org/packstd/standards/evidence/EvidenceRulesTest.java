package org.packstd.standards.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packstd.standards.evidence.json.ProfileFile;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Each rule on evidence finds what is against it and lets pass what is just allowed; a module of 40 × 40 × 3 mm. */
class EvidenceRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Families FAMILIES = new FamilySchemas().families();
    private static final EvidenceRules RULES = new EvidenceRules(new ProfileFile().evidenceProfiles());
    private static final String MSL = """
            {"test": "MSL", "standard": "J-STD-020", "moistureLevel": "3", "result": "PASS", "date": "2026-01-01"}""";
    private static final String QUALIFIED = """
            {"test": "Q", "standard": "AEC-Q100", "grade": "1", "result": "PASS", "date": "2026-01-01"}""";

    @Test
    void withoutAClaimNothingIsMissing() {
        assertThat(rules("[]", MSL)).isEmpty();
    }

    @Test
    void automotiveIsQualifiedWithAGrade() {
        assertThat(rules("[\"AUTOMOTIVE\"]", MSL)).contains("E1 ERROR");
        assertThat(rules("[\"AUTOMOTIVE\"]", MSL, QUALIFIED.replace("\"grade\": \"1\", ", ""))).contains("E1 ERROR");
        assertThat(rules("[\"AUTOMOTIVE\"]", MSL, QUALIFIED.replace("PASS", "FAIL"))).contains("E1 ERROR");
        assertThat(rules("[\"AUTOMOTIVE\"]", MSL, QUALIFIED)).containsExactly("E6 WARNING");
        assertThat(rules("[\"AUTOMOTIVE\"]", MSL, QUALIFIED.replace("Q100", "Q104"))).containsExactly("E6 WARNING");
    }

    @Test
    void samplesAreThoseOfThePlan() {
        var cycling = """
                {"test": "TC", "standard": "JESD22-A104", "sample": 77, "lots": 3, "result": "PASS", "date": "2026-01-01"}""";
        assertThat(rules("[\"AUTOMOTIVE\"]", MSL, QUALIFIED, cycling)).containsExactly("E6 WARNING");
        assertThat(rules("[\"AUTOMOTIVE\"]", MSL, QUALIFIED, cycling.replace("77", "76")))
                .containsExactly("E6 WARNING", "E2 ERROR");
        assertThat(rules("[]", cycling.replace("77", "1"))).as("no plan where no domain is claimed").isEmpty();
        assertThat(rules("[]", cycling.replace("\"lots\"", "\"failures\": 1, \"lots\""))).containsExactly("E2 ERROR");
    }

    @Test
    void aPackageThatIsNotHermeticHasAMoistureLevel() {
        assertThat(rules("[\"IOT\"]")).contains("E3 ERROR");
        assertThat(rules("[\"IOT\"], \"hermetic\": true")).doesNotContain("E3 ERROR");
        assertThat(rules("[\"IOT\"]", MSL)).doesNotContain("E3 ERROR");
        assertThat(rules("[\"IOT\"]", MSL.replace("\"3\"", "\"5a\""))).doesNotContain("E3 ERROR");
        assertThat(rules("[\"AUTOMOTIVE\"]", QUALIFIED, MSL.replace("\"3\"", "\"4\""))).contains("E3 ERROR");
    }

    @Test
    void theReflowTemperatureIsThatOfTheClass() {
        assertThat(rules("[]", MSL.replace("\"result\"", "\"peakTemperature\": 245, \"result\""))).isEmpty();
        var found = findings("[]", MSL.replace("\"result\"", "\"peakTemperature\": 244, \"result\""));
        assertThat(found).extracting(Finding::rule).containsExactly("E4");
        assertThat(found.getFirst().pointer()).isEqualTo("/metadata/evidence/0/peakTemperature");
        assertThat(found.getFirst().expected()).isEqualTo("≥ 245 °C (AA: 3 mm, 4800 mm³)");
        assertThat(found.getFirst().message().zh()).contains("回流峰值温度");
        assertThat(rules("[]", MSL.replace("\"result\"",
                "\"peakTemperature\": 200, \"appliesTo\": [\"ZZ\"], \"result\""))).containsExactly("E7 ERROR");
    }

    @Test
    void theTestStandardWasCurrentAtTheDateOfTheReport() {
        var report = "{\"test\": \"TC\", \"standard\": \"JESD22-A104\", \"revision\": \"%s\", \"result\": \"PASS\","
                + " \"date\": \"%s\"}";
        assertThat(rules("[]", report.formatted("E", "2020-10-31"))).isEmpty();
        assertThat(rules("[]", report.formatted("E", "2020-11-01"))).containsExactly("E5 WARNING");
        assertThat(rules("[]", report.formatted("F.01", "2023-11-01"))).isEmpty();
        assertThat(rules("[]", report.formatted("A", "2001-01-01"))).as("before what we know of").isEmpty();
        assertThat(rules("[]", report.formatted("F", "2026-11-29"))).containsExactly("E5 ERROR");
        assertThat(rules("[]", report.formatted("F", "2026-02-30"))).containsExactly("E5 ERROR");
    }

    @Test
    void aDomainIsOneOfThoseThatHaveAProfile() {
        assertThat(rules("[\"PIZZA\"]")).containsExactly("E7 ERROR");
    }

    private static List<String> rules(String domains, String... records) {
        return findings(domains, records).stream().map(found -> found.rule() + " " + found.severity()).toList();
    }

    private static List<Finding> findings(String domains, String... records) {
        var metadata = "{\"domains\": " + domains + ", \"evidence\": [" + String.join(", ", records) + "]}";
        var payload = """
                {"variations": [{"code": "AA", "terminals": {"count": 4}, "parameters": {
                  "bodyX": {"nom": "40", "unit": "mm"}, "bodyY": {"nom": "40", "unit": "mm"},
                  "height": {"max": "3", "unit": "mm"}}}]}""";
        var specification = Specification.of(FAMILIES.of(Family.of("CSP")), new Payload(read(payload)));
        var found = RULES.check(new Metadata(read(metadata)), specification, TODAY).toList();
        assertThat(found).allSatisfy(each -> assertThat(each.severity()).isNotEqualTo(Severity.INFO));
        return found;
    }

    private static Map<String, Object> read(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<String, Object>>() {
        });
    }
}
