package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Document data and corrections from somebody who means no good: a clear answer each, never a failure of ours. */
class HostileMetadataTest extends ServiceStory {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SOUND = """
            {"authoritativeLanguage": "en", "effectiveDate": "2150-07-01", "reviewYears": 3, "changeLevel": "MINOR",
             "changeNote": {"en": "More"}, "supersedes": ["PS-CSP-0007"], "successors": ["PS-CSP-0008"],
             "references": [{"designation": "PS-CSP-0012", "revision": "A", "role": "NORMATIVE"},
                            {"body": "IEC", "number": "60191-6-4", "edition": "2003", "note": {"zh": "注"}}],
             "equivalents": [{"body": "IEC", "number": "1", "degree": "MOD", "differences": [{"en": "x"}]}],
             "domains": ["AUTOMOTIVE"], "classification": {"ics": ["31.200"], "ccs": ["L56"]}, "hermetic": false,
             "evidence": [{"test": "MSL", "standard": "J-STD-020", "revision": "F", "moistureLevel": "3",
                           "peakTemperature": 260, "sample": 77, "lots": 3, "failures": 0, "grade": "1",
                           "result": "PASS", "date": "2026-01-01", "appliesTo": ["AA"]}]}""";
    private static final List<String> POISON = List.of("null", "true", "-1", "1e308", "9999999999999999999999", "0.1",
            "\"\"", "\"2026-13-45\"", "\"+999999999-01-01\"", "\"PS-CSP-99999999999\"", "\"PS-\\u0000-1\"", "[]", "{}",
            "[[[[[[[[]]]]]]]]", "{\"a\":{\"a\":{\"a\":{}}}}", "[null]", "[{}]", "{\"$where\": \"1\"}",
            "\"" + "x".repeat(10_000) + "\"", "\"AAAAAAAAAA\"", "2147483648");

    private final Random chance = new Random(20261128);

    @Test
    void spoiltDocumentDataIsAnsweredAndNeverAFailure() {
        for (int i = 0; i < 600; i++) {
            var proposal = Proposals.proposal();
            proposal.set("metadata", spoilt((ObjectNode) JSON.readTree(SOUND)));
            requireAnswer(proposal);
        }
    }

    @Test
    void spoiltCorrectionsAreAnsweredAndNeverAFailure() {
        for (int i = 0; i < 200; i++) {
            var proposal = Proposals.proposal().put("kind", "CORRIGENDUM").without("scope");
            proposal.withObject("/target").put("designation", "PS-CSP-0001").put("baseRevision", "A");
            proposal.set("payload", spoilt((ObjectNode) JSON.readTree("""
                    {"corrections": [{"pointer": "/title/en", "was": "a", "now": "b", "reason": {"en": "c"}},
                                     {"pointer": "/payload/notes/0/en", "was": "a", "now": "b"}]}""")));
            requireAnswer((ObjectNode) proposal);
        }
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefusedBeforeItIsRead() {
        var deep = "{\"kind\": \"NEW_STANDARD\", \"metadata\": " + "{\"a\":".repeat(300) + "1" + "}".repeat(300) + "}";
        assertThat(post("/validations", MEMBER, deep).status()).isEqualTo(400);

        var many = Proposals.proposal();
        var evidence = many.putObject("metadata").putArray("evidence");
        for (int i = 0; i < 5000; i++) {
            evidence.addObject().put("test", "X");
        }
        var report = post("/validations", MEMBER, many);
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().at("/findings").size()).isLessThanOrEqualTo(1000);
        assertThat(report.text("/valid")).isEqualTo("false");
    }

    private void requireAnswer(ObjectNode proposal) {
        var answer = post("/validations", MEMBER, proposal);
        assertThat(answer.status()).as(proposal.toString()).isIn(200, 400, 422);
    }

    /** Puts poison somewhere, or a member that nobody knows. */
    private ObjectNode spoilt(ObjectNode sound) {
        JsonNode here = sound;
        while (true) {
            if (here instanceof ObjectNode object) {
                var names = List.copyOf(object.propertyNames());
                if (names.isEmpty() || chance.nextInt(8) == 0) {
                    object.set("member" + chance.nextInt(100), poison());
                    return sound;
                }
                var name = names.get(chance.nextInt(names.size()));
                if (!object.get(name).isContainer() || chance.nextBoolean()) {
                    object.set(name, poison());
                    return sound;
                }
                here = object.get(name);
            } else if (here instanceof ArrayNode array && !array.isEmpty()) {
                var index = chance.nextInt(array.size());
                if (!array.get(index).isContainer() || chance.nextInt(3) == 0) {
                    array.set(index, poison());
                    return sound;
                }
                here = array.get(index);
            } else {
                return sound;
            }
        }
    }

    private JsonNode poison() {
        return JSON.readTree(POISON.get(chance.nextInt(POISON.size())));
    }
}
