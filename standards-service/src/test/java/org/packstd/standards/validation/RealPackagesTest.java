package org.packstd.standards.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import tools.jackson.databind.JsonNode;

/** The rules against 2,167 real packages: what contradicts itself is caught, and nothing else is refused. */
class RealPackagesTest {

    private static final List<RealPackage> PACKAGES = RealPackage.all().toList();

    /** What is wrong with a record that is refused although its source does not contradict itself. */
    private static final Map<String, String> WRONG = Map.of(
            "dfn-12-1ep-3x3mm-p0.5mm-ep1.6x2.5mm", "G3", // a length of −0.1 mm: tolerance 0.5 typed for 0.05
            "dfn-10-1ep-3x3mm-p0.5mm-ep1.646x3.1mm", "S3", // pad 3.1 mm long; the tolerance of the 3 mm body is missing
            "l-commonmode-bourns-dr331", "L4", // a choke whose leads bend under the body, filed as gull wing
            "crystal-smd-frontierelectronics-fm206", "G3", // no terminals are counted on these three crystals
            "crystal-smd-microcrystal-ms1v-t1k", "G3",
            "crystal-smd-microcrystal-ms3v-t1r", "G3");

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("contradictions")
    void aContradictionOfTheSourceIsCaughtWhereItIs(RealPackage real, String parameter, String rule, JsonNode issue) {
        var errors = errors(real.asStated(issue));

        assertThat(errors).extracting(finding -> finding.rule() + " " + finding.pointer())
                .contains(rule + " /variations/0/parameters/" + parameter);
        assertThat(errors).as("nothing else is blamed").allSatisfy(
                finding -> assertThat(finding.pointer()).isEqualTo("/variations/0/parameters/" + parameter));
    }

    /** In figures of one value it is G1; the one that contradicts the body is a pad of 17.5 mm in a body of 3 mm. */
    static Stream<Arguments> contradictions() {
        return PACKAGES.stream().flatMap(real -> real.issues().stream()
                .map(issue -> Arguments.of(real, RealPackage.parameter(issue),
                        real.id().startsWith("dfn-10") ? "S3" : "G1",
                        issue)));
    }

    @Test
    void allContradictionsOfTheSourceAreHere() {
        assertThat(PACKAGES).hasSize(2167);
        assertThat(PACKAGES.stream().filter(real -> !real.issues().isEmpty())).hasSize(6);
        assertThat(contradictions()).hasSize(7);
    }

    @Test
    void everyOtherPackageOfAFamilyIsAccepted() {
        var clean = PACKAGES.stream().filter(real -> real.family().isPresent() && real.issues().isEmpty()).toList();

        assertThat(clean).hasSize(2053);
        assertThat(clean).filteredOn(real -> !WRONG.containsKey(real.id()))
                .hasSize(2047)
                .allSatisfy(real -> assertThat(errors(real)).as(real.id()).isEmpty());
    }

    @Test
    void whatIsRefusedBesidesIsWrongInTheRecord() {
        WRONG.forEach((id, rule) -> {
            var real = PACKAGES.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();

            assertThat(errors(real)).as(id).extracting(Finding::rule).containsOnly(rule);
        });
    }

    @Test
    void onlyPartsThatGoThroughTheBoardHaveNoFamily() {
        assertThat(PACKAGES.stream().filter(real -> real.family().isEmpty()))
                .hasSize(108)
                .allSatisfy(real -> assertThat(real.figures().path("registry_family").stringValue()).isEqualTo("THT"));
    }

    /** Besides missing parameters (R1), which these figures have many of. */
    @Test
    void fewPackagesAreWarnedAbout() {
        var warned = PACKAGES.stream().filter(real -> real.family().isPresent())
                .filter(real -> findings(real).stream()
                        .anyMatch(finding -> finding.severity() == Severity.WARNING && !finding.rule().equals("R1")));

        assertThat(warned.map(RealPackage::id).toList()).hasSizeLessThan(60);
    }

    private static List<Finding> errors(RealPackage real) {
        return findings(real).stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    }

    private static List<Finding> findings(RealPackage real) {
        return Example.findings(real.family().orElseThrow(), real.payload());
    }
}
