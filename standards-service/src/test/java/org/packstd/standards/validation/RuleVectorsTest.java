package org.packstd.standards.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.standards.rule.RuleDescription;
import org.packstd.standards.rule.RuleDescription.Stage;

/** Every rule of the catalogue by the examples that are published with it. */
class RuleVectorsTest {

    @ParameterizedTest
    @MethodSource("checkedRules")
    void everyRuleHasExamplesThatKeepAndThatBreakIt(RuleDescription rule) {
        assertThat(Example.of(rule.id(), "passing")).as("passing examples of %s", rule.id()).isNotEmpty();
        assertThat(Example.of(rule.id(), "failing")).as("failing examples of %s", rule.id()).isNotEmpty()
                .allSatisfy(failing -> assertThat(failing.expected())
                        .anySatisfy(finding -> assertThat(finding).startsWith(rule.id() + " ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void whatKeepsARuleIsNotFound(Example example) {
        assertThat(example.findings()).extracting(finding -> finding.rule() + " " + finding.pointer())
                .containsExactlyInAnyOrderElementsOf(example.expected());
        assertThat(example.expected()).noneMatch(finding -> finding.startsWith(example.rule() + " "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failing")
    void whatBreaksARuleIsFoundWhereItIsAndNothingElse(Example example) {
        var found = example.findings();

        assertThat(found).extracting(finding -> finding.rule() + " " + finding.pointer())
                .containsExactlyInAnyOrderElementsOf(example.expected());
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.severity())
                    .isEqualTo(Example.RULES.rule(finding.rule()).map(RuleDescription::severity).orElseThrow());
            assertThat(finding.message().en()).contains(finding.value()).contains("expected: " + finding.expected());
            assertThat(finding.message().zh()).contains(finding.value()).contains("应为：" + finding.expected());
        });
    }

    @ParameterizedTest
    @MethodSource("checkedRules")
    void aRuleAppliesSomewhere(RuleDescription rule) {
        assertThat(Example.RULES.familiesOf(rule)).isNotEmpty();
    }

    static Stream<RuleDescription> checkedRules() {
        return Example.RULES.catalogue().stream().filter(rule -> rule.stage() == Stage.VALIDATION);
    }

    static Stream<Example> passing() {
        return checkedRules().flatMap(rule -> Example.of(rule.id(), "passing").stream());
    }

    static Stream<Example> failing() {
        return checkedRules().flatMap(rule -> Example.of(rule.id(), "failing").stream());
    }
}
