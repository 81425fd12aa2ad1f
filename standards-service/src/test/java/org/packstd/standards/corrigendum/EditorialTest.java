package org.packstd.standards.corrigendum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.text.LocalizedText;

/** What a corrigendum may touch: texts, each by its one pointer, and nothing that decides what a figure means. */
class EditorialTest {

    private static final Map<String, Object> HEIGHT = Map.of("max", "1.2", "unit", "mm", "condition", "text");

    private static final Content CONTENT = new Content(Family.of("CSP"), new LocalizedText("text", "text"),
            new LocalizedText("text", null),
            new Payload(Map.of("notes", List.of(Map.of("en", "text")),
                    "sources", List.of(Map.of("title", "text", "url", "text")),
                    "parameters", Map.of("height", HEIGHT),
                    "variations", List.of(Map.of("parameters", Map.of("height", HEIGHT))))),
            new Metadata(Map.of("changeNote", Map.of("en", "text"),
                    "references", List.of(Map.of("note", Map.of("zh", "text"))),
                    "equivalents", List.of(Map.of("differences", List.of(Map.of("en", "text")))))),
            ContentHash.over("{}"));

    @ParameterizedTest
    @ValueSource(strings = {"/title/en", "/title/zh", "/scope/en", "/payload/notes/0/en", "/payload/sources/0/title",
        "/payload/sources/0/url", "/metadata/changeNote/en", "/metadata/references/0/note/zh",
        "/metadata/equivalents/0/differences/0/en"})
    void aTextCanBeCorrected(String pointer) {
        assertThat(rules(pointer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payload/parameters/height/condition",
        "/payload/variations/0/parameters/height/condition"})
    void theConditionOfAFigureDecidesWhatItMeansAndIsNoText(String pointer) {
        assertThat(rules(pointer)).containsExactly("K1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payload/notes/00/en", "/payload/sources/000/title", "/metadata/references/00/note/zh",
        "/metadata/equivalents/0/differences/00/en"})
    void noTextHasASecondPointer(String pointer) {
        assertThat(rules(pointer)).containsExactly("K1");
    }

    @Test
    void aTextIsCorrectedOnceInACorrigendum() {
        var twice = List.of(correction("/payload/notes/0/en"), correction("/payload/notes/0/en"));

        assertThat(Editorial.check(twice, CONTENT, List.of())).extracting(Finding::rule).containsExactly("K4");
    }

    private static List<String> rules(String pointer) {
        return Editorial.check(List.of(correction(pointer)), CONTENT, List.of()).map(Finding::rule).toList();
    }

    private static Correction correction(String pointer) {
        return new Correction(pointer, "text", "another text", null);
    }
}
