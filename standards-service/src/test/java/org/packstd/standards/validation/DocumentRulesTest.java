package org.packstd.standards.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.Proposal.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a proposal says beside its specification; it is 2026-11-22 and nothing is published. */
class DocumentRulesTest {

    private static final LocalizedText TITLE = new LocalizedText("A title", null);

    @Test
    void withoutDocumentDataThereIsNothingToFind() {
        assertThat(rules("{}")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"authoritativeLanguage": "zh"} | T5 | /title/zh
            {"effectiveDate": "2026-11-21"} | D2 | /metadata/effectiveDate
            {"effectiveDate": "2027-02-30"} | D2 | /metadata/effectiveDate
            {"effectiveDate": "1026-11-21"} | D2 | /metadata/effectiveDate
            {"supersedes": ["PS-CSP-0007"]} | D5 | /metadata/supersedes/0
            {"successors": ["PS-CSP-0007"]} | D4 | /metadata/successors/0
            {"references": [{"designation": "PS-CSP-0007"}]} | D5 | /metadata/references/0/designation
            {"equivalents": [{"body": "IEC", "number": "1", "degree": "MOD"}]} | D7 | /metadata/equivalents/0/differences
            {"equivalents": [{"body": "IEC", "number": "1", "degree": "IDT", "differences": [{"en": "x"}]}]} | D7 | /metadata/equivalents/0/differences
            {"equivalents": [{"body": "IEC", "number": "1", "degree": "EQV"}]} | D7 | /metadata/equivalents/0/degree
            {"domains": ["PIZZA"]} | E7 | /metadata/domains/0
            {"mood": "cheerful"} | L0 | /metadata/mood
            {"reviewYears": 6} | L0 | /metadata/reviewYears
            {"classification": {"ics": ["31"], "ccs": ["l56"]}} | L0 | /metadata/classification/ccs/0
            {"evidence": "none"} | L0 | /metadata/evidence
            {"references": [[[[]]]]} | L0 | /metadata/references/0
            {"evidence": [{"test": "TC"}]} | L0 | /metadata/evidence/0
            """)
    void anOffenceIsFoundWhereItIs(String metadata, String rule, String pointer) {
        assertThat(check(proposal(Kind.NEW_STANDARD, metadata), null))
                .anySatisfy(found -> {
                    assertThat(found.rule()).isEqualTo(rule);
                    assertThat(found.pointer()).isEqualTo(pointer);
                    assertThat(found.message().zh()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"authoritativeLanguage": "en", "effectiveDate": "2026-11-22", "reviewYears": 5}
            {"equivalents": [{"body": "IEC", "number": "60191-6-4:2003", "degree": "IDT"}]}
            {"equivalents": [{"body": "IEC", "number": "1", "degree": "MOD", "differences": [{"zh": "尺寸"}]}, {"body": "JEITA", "number": "2", "degree": "NEQ"}]}
            {"references": [{"body": "IEC", "number": "60191-6-4", "edition": "2003", "role": "INFORMATIVE"}]}
            {"classification": {"ics": ["31.080.01", "31.200"], "ccs": ["L55", "L56"]}, "changeLevel": "MAJOR"}
            """)
    void whatIsInOrderHasNoFindings(String metadata) {
        assertThat(rules(metadata)).isEmpty();
    }

    @Test
    void whatWasApprovedMayComeIntoForceLaterThanItSaid() {
        var late = proposal(Kind.NEW_STANDARD, "{\"effectiveDate\": \"2026-11-21\"}");

        assertThat(Draft.checks(null).checkApproved(late).findings()).isEmpty();
        assertThat(Draft.checks(null).check(late, LocalDate.of(2026, 11, 21)).findings()).isEmpty();
    }

    /** Looking up thousands of entries would take longer than anybody waits. */
    @ParameterizedTest
    @CsvSource({"references, 101", "references, 4000", "supersedes, 21", "evidence, 201"})
    void ofAListThatIsTooLongOnlyTheLengthIsTold(String list, int entries) {
        var references = IntStream.range(0, entries)
                .<Object>mapToObj(i -> switch (list) {
                    case "references" -> Map.of("designation", "PS-CSP-%04d".formatted(i + 1), "revision", "A");
                    case "supersedes" -> "PS-CSP-%04d".formatted(i + 1);
                    default ->
                        Map.of("test", "T" + i, "standard", "JESD22-A104", "result", "PASS", "date", "2020-01-01",
                                "appliesTo", List.of("ZZ"));
                }).toList();
        var oversized = new Proposal(Kind.NEW_STANDARD, Family.of("CSP"), null, null, TITLE, null, payload(),
                new Metadata(Map.of(list, references)));

        assertThat(check(oversized, null)).extracting(Finding::rule, Finding::pointer)
                .containsExactly(tuple("L0", "/metadata/" + list));
    }

    /** The revisions themselves are not there to be read in this test. */
    @Test
    void whetherAReferenceIsDatedRightIsAskedOfTheStandardAlone() {
        var published = new Standard.InForce(new Standard.Head(Designation.of("PS-CSP-0007").orElseThrow(),
                RevisionLetter.FIRST.next(), TITLE, 1, Instant.EPOCH, 1, 1));

        for (var dated : List.of("A", "B", "C")) {
            var referring = proposal(Kind.NEW_STANDARD,
                    "{\"references\": [{\"designation\": \"PS-CSP-0007\", \"revision\": \"%s\"}]}".formatted(dated));
            assertThat(check(referring, published)).as(dated).extracting(Finding::rule)
                    .isEqualTo(dated.equals("C") ? List.of("D5") : List.of());
        }
    }

    @Test
    void whatHidesInDocumentDataIsIllegible() {
        var hidden = proposal(Kind.NEW_STANDARD, "{\"changeNote\": {\"en\": \"a\\u202eb\"}}");

        assertThat(check(hidden, null)).extracting(Finding::rule).containsExactly("T3");
        assertThat(check(hidden, null).getFirst().pointer()).isEqualTo("/metadata/changeNote/en");
    }

    @Test
    void documentDataIsPartOfTheHashAndItsAbsenceIsNot() {
        var none = proposal(Kind.NEW_STANDARD, "{}");
        var some = proposal(Kind.NEW_STANDARD, "{\"domains\": []}");

        assertThat(Draft.checks(null).check(some).hash()).isNotEqualTo(Draft.checks(null).check(none).hash());
        assertThat(Draft.checks(null).check(none).hash()).isEqualTo(Draft.checks(null)
                .check(new Proposal(Kind.NEW_STANDARD, Family.of("CSP"), null, null, TITLE, null, payload())).hash());
    }

    @Test
    void aWithdrawalHasTheHashThatSubmissionServiceGivesIt() {
        var withdrawal = new Proposal(Kind.WITHDRAWAL, Family.of("CSP"), "PS-CSP-0012", "A", TITLE, null, null);

        // SHA-256 of {"baseRevision":"A","designation":"PS-CSP-0012","kind":"WITHDRAWAL"}
        assertThat(String.valueOf(Draft.checks(null).check(withdrawal).hash()))
                .isEqualTo("sha256:d3559b3dcb5e3468a4bcb69aff9fb0efc9b4cd1336558ce51a63fa0d3cda2d89");
    }

    private static List<String> rules(String metadata) {
        return check(proposal(Kind.NEW_STANDARD, metadata), null).stream().map(Finding::rule).toList();
    }

    private static List<Finding> check(Proposal proposal, @Nullable Standard published) {
        return Draft.checks(published).check(proposal).findings();
    }

    private static Proposal proposal(Kind kind, String metadata) {
        return new Proposal(kind, Family.of("CSP"), null, null, TITLE, null, payload(), Metadata.of(read(metadata)));
    }

    private static Payload payload() {
        return new Payload(read(SoundPayloads.CSP));
    }

    private static Map<String, Object> read(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<String, Object>>() {
        });
    }
}
