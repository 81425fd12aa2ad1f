package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Drafts over HTTP: what they keep, what one has to have, and what is refused before it is one. */
@ServiceTest
class DraftApiTest {

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void aDraftIsItsAuthorsAndNobodyElseKnowsOfIt() {
        var id = people.draft(Cast.DRAFT);

        var seen = people.lin.get("/submissions/" + id);
        assertThat(seen.text("/state")).isEqualTo("DRAFT");
        assertThat(seen.body().at("/allowedActions").toString()).isEqualTo("[\"edit\",\"withdraw\"]");
        assertThat(seen.body().at("/blockedBecause").findValuesAsString("reason")).first().asString()
                .startsWith("patents: aurora-semi did not attest");
        assertThat(seen.text("/blockedBecause/0/code")).isEqualTo("patent-unattested");
        assertThat(seen.text("/blockedBecause/0/text/en"))
                .isEqualTo(
                        "aurora-semi has not stated at the stage “Submission” whether it knows of patents on text 1.");
        assertThat(seen.text("/blockedBecause/0/text/zh")).isEqualTo("专利：aurora-semi 尚未在提交阶段就文本 1 作出声明");
        people.attest(id);
        assertThat(people.lin.get("/submissions/" + id).body().at("/allowedActions").toString())
                .isEqualTo("[\"edit\",\"submit\",\"withdraw\"]");
        assertThat(people.mei.get("/submissions/" + id).status()).isEqualTo(404);
        assertThat(people.secretary.get("/submissions/" + id).problem()).isEqualTo("not-found");
        assertThat(people.mei.get("/submissions?limit=200").body().toString()).doesNotContain(id);
        assertThat(people.lin.get("/submissions?limit=200").body().toString()).contains(id);
    }

    @Test
    void aPayloadComesBackExactlyAsItWent() {
        var payload = "{\"$where\":{\"a.b\":[],\"none\":null,\"empty\":\"\"},\"nom\":\"0.40\",\"big\":0.10000000000000000000001,\"trailing\":0.40}";

        var id = people.draft(
                "{\"kind\":\"NEW_STANDARD\",\"family\":\"CSP\",\"title\":{\"en\":\"x\"},\"payload\":" + payload + "}");

        assertThat(people.lin.get("/submissions/" + id).body().at("/payload")).hasToString(payload);
    }

    @Test
    void aDraftWithoutAKeyIsRefusedByTheNameOfWhatIsMissing() {
        var refused = people.lin.post("/submissions", Cast.DRAFT, Map.of());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/message"))
                .isEqualTo("Idempotency-Key: missing (expected: a value; it is required)");
    }

    @Test
    void nothingIsHandedInWithoutALicenceAndTheAbstractGoesWithTheText() {
        var id = people.draft(Cast.DRAFT.replace("\"licenceGranted\": true,", ""));
        var path = "/submissions/" + id;

        var refused = people.lin.command(path + ":submit", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).startsWith("licenceGranted: false");
        people.edit(id, Cast.DRAFT);
        people.submit(id);

        assertThat(people.lin.get(path).text("/abstract/zh")).isEqualTo("四家制造商的封装。");
        assertThat(people.lin.get(path).body().at("/licenceGranted").asBoolean()).isTrue();
        assertThat(people.lin.post("/submissions", Cast.DRAFT.replace("\"en\": \"A package of four makers.\", ", "")
                .replace("\"zh\": \"四家制造商的封装。\"", ""), key()).text("/errors/0/pointer")).isEqualTo("/abstract");
    }

    @Test
    void theSameKeyAndBodyMakeOneDraftAndAnotherBodyIsRefused() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = people.lin.post("/submissions", Cast.DRAFT, key);
        var again = people.lin.post("/submissions", Cast.DRAFT, key);
        var other = people.lin.post("/submissions", Cast.DRAFT.replace("Fine", "Coarse"), key);
        var somebodyElse = people.mei.post("/submissions", Cast.DRAFT, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getLocation()).isEqualTo(first.headers().getLocation());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(somebodyElse.text("/submissionId")).isNotEqualTo(first.text("/submissionId"));
    }

    @Test
    void aMissingKeyIsMalformed() {
        assertThat(people.lin.post("/submissions", Cast.DRAFT, Map.of()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/target  | {'kind': 'NEW_STANDARD', 'family': 'CSP', 'title': {'en': 'x'}, 'payload': {}, 'target': {'designation': 'PS-CSP-0012', 'baseRevision': 'A'}}",
        "/target  | {'kind': 'REVISION', 'family': 'CSP', 'title': {'en': 'x'}, 'payload': {}}",
        "/payload | {'kind': 'REVISION', 'family': 'CSP', 'title': {'en': 'x'}, 'target': {'designation': 'PS-CSP-0012', 'baseRevision': 'A'}}",
        "/target  | {'kind': 'WITHDRAWAL', 'family': 'CSP', 'title': {'en': 'x'}}",
        "/title   | {'kind': 'NEW_STANDARD', 'family': 'CSP', 'title': {}, 'payload': {}}"})
    void partsThatDoNotFitTheKindAreRefusedWithAPointer(String pointer, String body) {
        var refused = people.lin.post("/submissions", body.replace('\'', '"'), key());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"kind\": \"NEW_STANDARD\", \"kind\": \"REVISION\"}",
        "{\"surprise\": 1}",
        "{\"kind\": \"UNKNOWN\", \"family\": \"CSP\", \"title\": {\"en\": \"x\"}}",
        "{\"kind\": \"NEW_STANDARD\", \"family\": \"PIZZA\", \"title\": {\"en\": \"x\"}}",
        "{\"kind\": \"NEW_STANDARD\", \"family\": \"CSP\", \"title\": {\"en\": \"x\"}, \"payload\": [1]}",
        "{\"kind\": \"NEW_STANDARD\", \"family\": \"CSP\", \"title\": {\"en\": \"x\"}, \"payload\": {\"a\": 1, \"a\": 2}}"})
    void whatCannotBeReadIsMalformed(String body) {
        var refused = people.lin.post("/submissions", body, key());

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("malformed");
    }

    @Test
    void aBodyThatIsTooDeepOrTooLargeIsRefused() {
        var deep = "{\"kind\":\"NEW_STANDARD\",\"family\":\"CSP\",\"title\":{\"en\":\"x\"},\"payload\":"
                + "{\"a\":".repeat(500) + "1"
                + "}".repeat(500) + "}";
        var large = Cast.DRAFT.replace("AA", "A".repeat(2 * 1024 * 1024));

        assertThat(people.lin.post("/submissions", deep, key()).status()).isEqualTo(400);
        assertThat(people.lin.post("/submissions", large, key()).problem()).isEqualTo("too-large");
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
