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
import org.packstd.standards.rule.Severity;

/** The rules together; each by itself is in the published examples, see {@link RuleVectorsTest}. */
class RuleBookTest {

    @ParameterizedTest
    @MethodSource("org.packstd.standards.family.Family#all")
    void aSoundPayloadHasNoFindings(Family family) {
        assertThat(Draft.of(family).findings()).isEmpty();
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

        assertThat(draft.findings()).extracting(Finding::rule).containsOnly("L0", "B4", "G1", "G4", "X1");
    }

    @Test
    void aThousandFindingsAreEnough() {
        var draft = Draft.of(Family.of("CPO"));
        for (int i = 0; i < Report.MOST + 10; i++) {
            draft.payload().put("nonsense" + i, i);
        }

        assertThat(draft.findings()).hasSize(Report.MOST);
    }

    private static Set<Severity> severities(String pointer, String json) {
        return Draft.of(Family.of("CSP")).with(pointer, json).findings().stream().map(Finding::severity)
                .collect(Collectors.toSet());
    }
}
