package org.packstd.standards.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.standards.family.Family;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;

class LegibilityTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud800b", "\udc00", "\u202eabc", "a\u200bb", "line\rfeed", "\uffff"})
    void textThatHidesReordersOrGetsLostIsFound(String text) {
        assertThat(check(text, Map.of())).extracting(Finding::rule).containsExactly("T3");
        assertThat(check("Title", Map.of("notes", List.of(Map.of("en", text))))).singleElement()
                .satisfies(found -> assertThat(found.pointer()).isEqualTo("/notes/0/en"))
                .satisfies(found -> assertThat(found.value()).contains("U+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fine-pitch, 0.40 mm ± 5 µm", "细间距芯片级封装（CSP）", "two\nlines\tand a tab", "𝛼 and 😀"})
    void ordinaryTextPasses(String text) {
        assertThat(check(text, Map.of("note", text))).isEmpty();
    }

    @Test
    void aNumberThatOthersCouldNotHoldIsFound() {
        var payload = Map.<String, Object>of("a", Double.POSITIVE_INFINITY, "b", 0.1, "c", BigInteger.TEN.pow(20), "d",
                30,
                "e", 9_999_999_999L,
                "f", new BigDecimal("1e400"));
        assertThat(check("Title", payload)).extracting(Finding::rule, Finding::pointer).containsExactlyInAnyOrder(
                tuple("T4", "/a"), tuple("T4", "/c"),
                tuple("T4", "/f"));
    }

    @Test
    void aWholeNumberWithAPointIsFoundSinceNobodyWouldCountWithIt() {
        var payload = Map.<String, Object>of("a", 31.0, "b", new BigDecimal("31.00"), "c", 31, "d", 31L, "e", 3.15);

        assertThat(check("Title", payload)).extracting(Finding::rule, Finding::pointer, Finding::expected)
                .containsExactlyInAnyOrder(tuple("T6", "/a", "31"), tuple("T6", "/b", "31"));
    }

    private static List<Finding> check(String title, Map<String, Object> payload) {
        return Legibility.check(
                Proposal.newStandard(Family.of("CSP"), new LocalizedText(title, null), null, new Payload(payload)))
                .toList();
    }
}
