package org.packstd.standards.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.standards.diff.Editions.body;
import static org.packstd.standards.diff.Editions.diff;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.standard.ChangeLevel;
import org.packstd.standards.standard.SemanticVersion;

/** What the rules U1, U2, D7 and D8 say of a change. */
class FindingsTest {

    private static final Edition WIDE = body("{'min': '4.8', 'max': '5.2', 'unit': 'mm'}");
    private static final Edition NARROW = body("{'min': '4.9', 'max': '5.1', 'unit': 'mm'}");
    private static final Edition WIDE_WITH_ZEROS = body("{'min': '4.80', 'max': '5.20', 'unit': 'mm'}");

    @ParameterizedTest(name = "{0} {1} to {2} {3}: {4}")
    @CsvSource({"0.0157, in, 0.40, mm, U2", // 0.39878: rounded to 0.40
        "0.016, in, 0.41, mm, U2", "0.016, in, 0.40, mm, U1", // 0.4064 is 0.41 when rounded
        "0.0157, in, 0.45, mm, U1", "15.7, mil, 0.3988, mm, U2", "15.7, mil, 0.39878, mm, –",
        "0.40, mm, 0.0157, in, U2", "0.40, mm, 0.0158, in, U1", "200, mil, 5080, um, –", "0.40, mm, 400, um, –",
        "0.40, mm, 450, um, –"})
    void aFigureThatChangesSystemIsTheOldOneConvertedAndRounded(String figure, String unit, String newFigure,
            String newUnit, String rule) {
        var findings = diff(body("{'nom': '" + figure + "', 'unit': '" + unit + "'}"),
                body("{'nom': '" + newFigure + "', 'unit': '" + newUnit + "'}")).findings(Declaration.NONE);

        assertThat(rules(findings)).isEqualTo(rule.equals("–") ? List.of() : List.of(rule));
        assertThat(findings)
                .allMatch(finding -> (finding.severity() == org.packstd.standards.rule.Severity.ERROR) == rule
                        .equals("U1"));
    }

    @Test
    void anAuthorMayRaiseTheLevelButNotLowerIt() {
        var major = diff(WIDE, NARROW);
        var patch = diff(WIDE, WIDE_WITH_ZEROS);

        assertThat(rules(major.findings(declared(ChangeLevel.MINOR)))).containsExactly("D8");
        assertThat(major.findings(declared(ChangeLevel.MAJOR))).isEmpty();
        assertThat(patch.findings(declared(ChangeLevel.MAJOR))).isEmpty();
        assertThat(major.findings(declared(null))).isEmpty();
        var second = new SemanticVersion(2, 3, 4);
        assertThat(patch.summary(second, null).version()).hasToString("2.3.5");
        assertThat(patch.summary(second, ChangeLevel.MINOR).version()).hasToString("2.4.0");
        assertThat(major.summary(second, ChangeLevel.PATCH).version()).hasToString("3.0.0");
    }

    @ParameterizedTest
    @CsvSource({"IDT, true, D7", "IDT, false, ''", "MOD, true, ''", "MOD, false, D7", "NEQ, true, ''",
        "NEQ, false, ''"})
    void anIdenticalAdoptionHasNoTechnicalDifferenceAModifiedOneHas(Declaration.Degree degree, boolean differs,
            String rules) {
        var findings = diff(WIDE, differs ? NARROW : WIDE_WITH_ZEROS).findings(new Declaration(null, degree));

        assertThat(String.join(",", rules(findings))).isEqualTo(rules);
    }

    @Test
    void theSummaryNamesVersionCountsAndPaths() {
        var summary = diff(WIDE, NARROW).summary(SemanticVersion.FIRST, null);

        assertThat(summary.version()).hasToString("2.0.0");
        assertThat(summary.level()).isEqualTo(ChangeLevel.MAJOR);
        assertThat(summary.counts()).containsExactly(java.util.Map.entry("TIGHTENED", 1));
        assertThat(summary.paths()).containsExactly("/*/parameters/bodyX");
        assertThat(summary.complete()).isTrue();
    }

    @Test
    void aSentenceSaysWhatWhereHowAndWhatFollows() {
        var change = diff(WIDE, NARROW).changes().getFirst();
        var said = new Sentences(Editions.SMT).of(change);

        assertThat(said.en()).contains("(bodyX)", "in AA", "tightened from 4.8..5.2 mm to 4.9..5.1 mm",
                "may no longer conform");
        assertThat(said.zh()).contains("（bodyX）", "（AA）", "收紧，由 4.8..5.2 mm 改为 4.9..5.1 mm", "可能不再符合");
    }

    @Test
    void thereIsASentenceForEveryClassAndSubject() {
        var sentences = new Sentences(Editions.SMT);
        Arrays.stream(ChangeClass.values()).forEach(changeClass -> Arrays.stream(Subject.values()).forEach(subject -> {
            var said = sentences.of(new Change("somewhere/x", subject, changeClass, false, List.of("AA", "AB"), true,
                    new Side("1 mm", null), new Side("2 mm", null)));
            assertThat(said.en()).as(changeClass + " " + subject).isNotBlank().endsWith(".");
            assertThat(said.zh()).as(changeClass + " " + subject).isNotBlank().endsWith("。");
        }));
    }

    private static Declaration declared(@Nullable ChangeLevel level) {
        return new Declaration(level, null);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }
}
