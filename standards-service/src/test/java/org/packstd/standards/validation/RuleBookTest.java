package org.packstd.standards.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.standards.family.Family;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Rule;
import org.packstd.standards.rule.Severity;

/** Each rule finds what is against it, where it is, and nothing else; and lets pass what is just allowed. */
class RuleBookTest {

    @ParameterizedTest
    @MethodSource("org.packstd.standards.family.Family#all")
    void aSoundPayloadHasNoFindings(Family family) {
        assertThat(Draft.of(family).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2} = {3} is found at {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', nullValues = "absent", textBlock = """
            G1 | CSP | /variations/0/parameters/height/max | "0.44" | /variations/0/parameters/height
            G1 | CSP | /variations/0/parameters/height/nom | "0.561" | /variations/0/parameters/height
            G1 | FAN_OUT | /variations/0/dies/0/x | {"min":"8","max":"7","unit":"mm"} | /variations/0/dies/0/x
            G2 | CSP | /parameters/pitchX/max | "0.41" | /parameters/pitchX
            G2 | SMT | /variations/0/parameters/height/kind | "BSC" | /variations/0/parameters/height
            G3 | CSP | /variations/0/parameters/coplanarity | {"max":"0","unit":"mm"} | /variations/0/parameters/coplanarity
            G3 | SMT | /variations/0/parameters/pullBack | {"nom":"-0.1","unit":"mm"} | /variations/0/parameters/pullBack
            G3 | CSP | /variations/0/parameters/bodyX/unit | "furlong" | /variations/0/parameters/bodyX/unit
            G3 | CPO | /variations/0/parameters/modulePower/unit | "mm" | /variations/0/parameters/modulePower/unit
            G3 | SMT | /variations/0/terminals/count | 0 | /variations/0/terminals/count
            G4 | CSP | /variations/0/parameters/height | {"max":"7","unit":"mm"} | /variations/0/parameters/height
            R1 | CSP | /parameters/pitchY | absent | /variations/0/parameters
            R1 | CPO | /variations/0/parameters/aggregateRate | absent | /variations/0/parameters
            V1 | CPO | /variations/- | {"code":"DR4","parameters":{"aggregateRate":{"nom":"1","unit":"Tb/s"}}} | /variations/1/code
            B1 | CSP | /variations/0/parameters/bodyX | {"nom":"2.28","unit":"mm"} | /variations/0/parameters/bodyX
            B1 | CSP | /variations/0/parameters/bodyY | {"min":"1.8","max":"2.2","unit":"mm"} | /variations/0/parameters/bodyY
            B3 | CSP | /variations/0/terminals | {"count":30,"matrix":{"columns":6,"rows":5,"depopulated":["F1"]}} | /variations/0/terminals/matrix/depopulated/0
            B3 | CSP | /variations/0/terminals | {"count":30,"matrix":{"columns":6,"rows":5,"depopulated":["A7"]}} | /variations/0/terminals/matrix/depopulated/0
            B4 | CSP | /variations/0/terminals/count | 29 | /variations/0/terminals/count
            B4 | CSP | /variations/0/terminals/matrix/depopulated | ["A1"] | /variations/0/terminals/count
            B5 | CSP | /variations/0/parameters/ballDiameter | {"nom":"0.13","unit":"mm"} | /variations/0/parameters/ballDiameter
            B5 | CSP | /variations/0/parameters/ballDiameter | {"nom":"0.29","unit":"mm"} | /variations/0/parameters/ballDiameter
            L1 | SMT | /variations/0/parameters/bodyY | {"max":"4.31","unit":"mm"} | /variations/0/parameters/bodyY
            L2 | SMT | /variations/0/parameters/pitchY | {"nom":"0.51","unit":"mm"} | /variations/0/parameters/leadWidth
            L3 | SMT | /variations/0/parameters/overallX | {"nom":"4","unit":"mm"} | /variations/0/parameters/overallX
            F1 | FAN_OUT | /variations/0/dies/0/x | {"nom":"9","unit":"mm"} | /variations/0/dies/0/x
            F2 | FAN_OUT | /variations/0/dies/0/count | 2 | /variations/0/dies
            O1 | CPO | /variations/0/attributes/hostLanes | 31 | /variations/0/parameters/aggregateRate
            O3 | CPO | /variations/0/parameters/modulePower | {"nom":"30.4","unit":"W"} | /variations/0/parameters/modulePower
            """)
    void anOffenceIsFoundWhereItIs(String rule, Family family, String changed, @Nullable String json, String pointer) {
        var found = Draft.of(family).with(changed, json).findings();

        assertThat(found).extracting(Finding::rule, Finding::pointer)
                .contains(tuple(rule, pointer));
        assertThat(found).extracting(Finding::rule).as("only this: %s", found).containsOnly(rule);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.message().en()).contains(finding.value()).contains("expected: " + finding.expected());
            assertThat(finding.message().zh()).contains(finding.value()).contains("应为：" + finding.expected());
        });
    }

    @ParameterizedTest(name = "{1} = {2} keeps every rule")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', nullValues = "absent", textBlock = """
            CSP | /variations/0/parameters/height | {"min":"0.5","nom":"0.5","max":"0.5","unit":"mm"}
            CSP | /variations/0/parameters/standoff | {"min":"0","nom":"0.2","max":"0.23","unit":"mm"}
            CSP | /variations/0/parameters/bodyX | {"nom":"2.29","unit":"mm"}
            CSP | /variations/0/parameters/bodyX | {"nom":"0.102874016","unit":"in"}
            CSP | /variations/0/parameters/bodyX | {"nom":"2613","unit":"um"}
            CSP | /variations/0/parameters/ballDiameter | {"nom":"0.28","unit":"mm"}
            CSP | /variations/0/parameters/ballDiameter | {"nom":"0.14","unit":"mm"}
            CSP | /variations/0/terminals | {"count":28,"matrix":{"columns":6,"rows":5,"depopulated":["E6","A1"]}}
            SMT | /variations/0/parameters/bodyY | {"max":"4.32","unit":"mm"}
            SMT | /variations/0/parameters/leadWidth | {"max":"1.08","unit":"mm"}
            SMT | /variations/0/parameters/overallX | {"nom":"4.01","unit":"mm"}
            SMT | /variations/0/parameters/overallX | absent
            FAN_OUT | /variations/0/dies/0/x | {"nom":"8.99","unit":"mm"}
            CPO | /variations/0/attributes/hostLanes | 33
            CPO | /variations/0/parameters/modulePower | {"nom":"33.6","unit":"W"}
            CPO | /variations/0/parameters/modulePower | {"nom":"32000","unit":"mW"}
            """)
    void whatIsJustAllowedPasses(Family family, String changed, @Nullable String json) {
        assertThat(Draft.of(family).with(changed, json).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{1} = {2} is against the schema")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', nullValues = "absent", textBlock = """
            CSP | /derived | {"D1":"2.0"} | /derived
            CSP | /variations/0/parameters/bodyX/nom | 2.613 | /variations/0/parameters/bodyX/nom
            CSP | /variations/0/parameters/bodyX/nom | "2.613e0" | /variations/0/parameters/bodyX/nom
            CSP | /variations/0/parameters/bodyX | {"unit":"mm"} | /variations/0/parameters/bodyX
            CSP | /variations/0/code | absent | /variations/0
            CSP | /variations/0/code | "aa" | /variations/0/code
            CSP | /variations | [] | /variations
            CSP | /attributes/structure | "MAGIC" | /attributes/structure
            """)
    void theShapeIsThatOfTheSchema(Family family, String changed, @Nullable String json, String pointer) {
        var found = Draft.of(family).with(changed, json).findings();

        assertThat(found).extracting(Finding::rule, Finding::pointer)
                .containsOnlyOnce(tuple("L0", pointer));
    }

    @Test
    void aRowWithoutLeadsHasItsOwnRule() {
        var draft = Draft.of(Family.of("SMT"))
                .with("/attributes/terminalForm", "\"NO_LEAD\"")
                .with("/variations/0/parameters/bodyY", "{\"max\":\"4.31\",\"unit\":\"mm\"}");

        assertThat(draft.findings()).extracting(Finding::rule).containsExactly("N1");
    }

    @Test
    void unusualIsAWarningAndWrongIsAnError() {
        assertThat(severities("/variations/0/parameters/height", "{\"max\":\"7\",\"unit\":\"mm\"}"))
                .containsOnly(Severity.WARNING);
        assertThat(severities("/variations/0/terminals/count", "29")).containsOnly(Severity.ERROR);
    }

    @Test
    void aCallerLearnsEveryFaultAtOnce() {
        var draft = Draft.of(Family.of("CSP"))
                .with("/derived", "1")
                .with("/variations/0/terminals/count", "29")
                .with("/variations/0/parameters/height/max", "\"0.1\"");

        assertThat(draft.findings()).extracting(Finding::rule).containsOnly("L0", "B4", "G1", "G4");
    }

    @Test
    void aThousandFindingsAreEnough() {
        var draft = Draft.of(Family.of("CPO"));
        for (int i = 0; i < Report.MOST + 10; i++) {
            draft.payload().put("nonsense" + i, i);
        }

        assertThat(draft.findings()).hasSize(Report.MOST);
    }

    @ParameterizedTest
    @MethodSource("org.packstd.standards.family.Family#all")
    void noTwoRulesOfAFamilyHaveTheSameId(Family family) {
        var ids = RuleBook.of(family).stream().map(Rule::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    private static Set<Severity> severities(String pointer, String json) {
        return Draft.of(Family.of("CSP")).with(pointer, json).findings().stream().map(Finding::severity)
                .collect(Collectors.toSet());
    }
}
