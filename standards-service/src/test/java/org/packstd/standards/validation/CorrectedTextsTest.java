package org.packstd.standards.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.json.CanonicalContents;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.Proposal.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a corrigendum puts in place of a text keeps the limits of that place. */
class CorrectedTextsTest {

    private static final Designation DESIGNATION = Designation.of("PS-CSP-0007").orElseThrow();
    private static final LocalizedText TITLE = new LocalizedText("A title", null);
    private static final String URL = "https://example.org/figures";

    @ParameterizedTest(name = "{0} of {1} characters")
    @CsvSource({"/payload/sources/0/title, 300", "/payload/notes/0/en, 2000", "/metadata/changeNote/en, 2000",
        "/metadata/references/0/note/en, 2000", "/title/en, 2000"})
    void aTextMayBeAsLongAsInItsPlaceAndNoLonger(String pointer, int longest) {
        var was = pointer.startsWith("/title") ? "A title" : "text";

        assertThat(check(correction(pointer, was, "x".repeat(longest)))).isEmpty();
        assertThat(check(correction(pointer, was, "x".repeat(longest + 1)))).extracting(Finding::rule, Finding::pointer)
                .containsExactly(tuple("L0", "/corrections/0/now"));
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1), false", "data:text/html;base64, false", "https://example.org/a b, false",
        "https://example.org/other, true"})
    void anAddressRemainsOneOfTheWeb(String now, boolean allowed) {
        assertThat(check(correction("/payload/sources/0/url", URL, now))).extracting(Finding::rule, Finding::pointer)
                .isEqualTo(allowed ? List.of() : List.of(tuple("L0", "/corrections/0/now")));
    }

    @Test
    void eachCorrectionAnswersForItselfOnly() {
        var found = check(correction("/payload/notes/0/en", "text", "another"),
                correction("/payload/sources/0/url", URL, "javascript:alert(1)"));

        assertThat(found).extracting(Finding::pointer).containsExactly("/corrections/1/now");
    }

    private static Map<String, Object> correction(String pointer, String was, String now) {
        return Map.of("pointer", pointer, "was", was, "now", now);
    }

    @SafeVarargs
    private static List<Finding> check(Map<String, Object>... corrections) {
        var published = new Standard.InForce(new Standard.Head(DESIGNATION, RevisionLetter.FIRST, TITLE, 1,
                Instant.EPOCH, 1, 1));
        var corrigendum = new Proposal(Kind.CORRIGENDUM, Family.of("CSP"), DESIGNATION.toString(), "A",
                new LocalizedText("Corrigendum", null), null, new Payload(Map.of("corrections", List.of(corrections))));
        return Checks.with(Example.FAMILIES, Example.SCHEMA, Example.RULES,
                new PublishedStandards(Map.of(DESIGNATION, published)), new InMemoryRegistered(),
                new Checks.PublishedRevisions(List.of(revision()))).check(corrigendum).findings();
    }

    private static Revision revision() {
        var payload = new LinkedHashMap<String, Object>(JsonMapper.shared().readValue(SoundPayloads.CSP,
                new TypeReference<Map<String, Object>>() {
                }));
        payload.put("notes", List.of(Map.of("en", "text")));
        payload.put("sources", List.of(Map.of("title", "text", "url", URL)));
        var metadata = new Metadata(Map.of("changeNote", Map.of("en", "text"), "references",
                List.of(Map.of("body", "IEC", "number", "1", "note", Map.of("en", "text")))));
        var content = new CanonicalContents().of(Family.of("CSP"), TITLE, null, new Payload(payload), metadata);
        return new Revision(new RevisionId(DESIGNATION, RevisionLetter.FIRST), content, null, Instant.EPOCH,
                new Provenance.Submission("sub-1"), "sub-1");
    }
}
