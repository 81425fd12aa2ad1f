package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the service answers over HTTP; the callers check every answer against the contract. */
@ServiceTest
class ApiTest {

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void aChangeNamesTheVersionItIsBasedOn() {
        var id = people.draft(Cast.DRAFT);
        var path = "/submissions/" + id;
        var read = people.lin.get(path);

        assertThat(people.lin.put(path, Cast.DRAFT, Map.of()).status()).isEqualTo(428);
        var changed = people.lin.put(path, Cast.DRAFT.replace("Fine", "Finest"), Map.of("If-Match", read.etag()));
        assertThat(changed.text("/title/en")).isEqualTo("Finest-pitch CSP");
        var stale = people.lin.put(path, Cast.DRAFT, Map.of("If-Match", read.etag()));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale");
        assertThat(people.lin.post(path + ":submit", "", Map.of("If-Match", read.etag())).status()).isEqualTo(412);
        assertThat(people.lin.get(path, Map.of("If-None-Match", changed.etag())).status()).isEqualTo(304);
        assertThat(people.lin.get(path, Map.of("If-None-Match", read.etag())).status()).isEqualTo(200);
    }

    @Test
    void onlyTheCallerKeepsAnAnswerAndNobodyKeepsAProblem() {
        var path = "/submissions/" + people.inTriage();
        var seen = people.lin.get(path);
        var unchanged = people.lin.get(path, Map.of("If-None-Match", seen.etag()));

        assertThat(List.of(seen, unchanged, people.lin.get("/submissions"), people.lin.get("/policies")))
                .allSatisfy(answer -> {
                    assertThat(answer.headers().getCacheControl()).isEqualTo("no-cache, private");
                    assertThat(answer.headers().getVary()).contains("Authorization");
                });
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(List.of(people.lin.get("/submissions/sub-none"), people.lin.get("/submissions?limit=0"),
                Caller.withToken(port, "").get("/submissions"), people.lin.post("/submissions", "{", key())))
                .allSatisfy(
                        answer -> assertThat(answer.headers().getCacheControl()).as(answer.problem())
                                .isEqualTo("no-store"));
    }

    @Test
    void callersWhoMayDoDifferentThingsHoldDifferentTagsOfTheSameVersion() {
        var path = "/submissions/" + people.inTriage();
        var authors = people.lin.get(path).etag();

        var chairs = people.chair.get(path, Map.of("If-None-Match", authors));

        assertThat(chairs.status()).isEqualTo(200);
        assertThat(chairs.etag()).isNotEqualTo(authors);
        assertThat(people.chair.post(path + ":accept", "", Map.of("If-Match", authors)).status())
                .as("a change compares the version only").isEqualTo(200);
    }

    @Test
    void theWrongRoleIsRefusedBeforeAnythingElse() {
        var id = people.inTriage();
        var match = Map.of("If-Match", "\"1\"");

        assertThat(people.lin.post("/submissions/" + id + ":accept", "", match).problem()).isEqualTo("forbidden");
        assertThat(people.chair.post("/submissions/" + id + ":open-ballot", "{}", match).status()).isEqualTo(403);
        assertThat(people.secretary.post("/submissions", Cast.DRAFT, key()).status()).isEqualTo(403);
        assertThat(people.lin.put("/organisations/aurora-semi", "{}", Map.of()).status()).isEqualTo(403);
        assertThat(Caller.person(port, "nobody", "aurora-semi").get("/submissions").status()).isEqualTo(403);
        assertThat(Caller.withToken(port, "").get("/submissions").problem()).isEqualTo("unauthenticated");
        assertThat(Caller.withToken(port, "nonsense").get("/submissions").status()).isEqualTo(401);
    }

    @Test
    void aMemberOfAnotherOrganisationChangesNothing() {
        var path = "/submissions/" + people.inTriage();

        assertThat(people.mei.command(path + ":withdraw", "").status()).isEqualTo(403);
        assertThat(people.lin.command(path + ":withdraw", "").text("/state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoIsNotInGoodStandingStartsNothingAndADraftKeepsUnderWhichPolicyOnPatentsItCame() {
        assertThat(people.lin.get("/submissions/" + people.draft(Cast.DRAFT)).text("/iprPolicy")).isEqualTo("2026-1");
        var entry = "{\"name\": {\"en\": \"Fallen\"}, \"votes\": false, \"goodStanding\": %s}";
        var entered = people.admin.put("/organisations/fallen-pack", entry.formatted(false), Map.of());
        assertThat(entered.text("/goodStanding")).as(entered.body().toString()).isEqualTo("false");
        var fay = Caller.person(port, "fay", "fallen-pack", "member");

        var refused = fay.post("/submissions", Cast.DRAFT, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(refused.problem()).isEqualTo("state-forbids");
        assertThat(refused.text("/detail")).contains("fallen-pack is not in good standing");
        var list = fay.get("/submissions?limit=1");
        assertThat(list.body().at("/allowedActions")).isEmpty();
        assertThat(list.text("/blockedBecause/0/action")).isEqualTo("propose");
        assertThat(list.text("/blockedBecause/0/text/zh")).isEqualTo("组织 fallen-pack 的资格状况不良");
        people.admin.put("/organisations/fallen-pack", entry.formatted(true), Map.of("If-Match", entered.etag()));
        assertThat(fay.post("/submissions", Cast.DRAFT, Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .status()).isEqualTo(201);
    }

    @Test
    void aStateThatForbidsSaysWhichStatesWouldNot() {
        var refused = people.lin.command("/submissions/" + people.inTriage() + ":submit", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail"))
                .isEqualTo("state: TRIAGE (expected: DRAFT or CHECK_FAILED or RETURNED or REVISION_REQUIRED)");
        assertThat(refused.headers().getFirst("Content-Language")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"zh-Hans-CN,zh;q=0.9,en;q=0.8|true", "en, zh;q=0.5|false", "fr|false",
        "not a language;;|false"})
    void whoeverReadsChineseRatherIsToldInChineseWhatStandsAgainstIt(String acceptLanguage, boolean chinese) {
        var path = "/submissions/" + people.inTriage();

        var refused = people.lin.post(path + ":submit", "",
                Map.of("If-Match", people.lin.get(path).etag(), "Accept-Language", acceptLanguage));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).isEqualTo(chinese
                ? "状态：初审（应为：草稿或检查未通过或已退回或要求修改）"
                : "state: TRIAGE (expected: DRAFT or CHECK_FAILED or RETURNED or REVISION_REQUIRED)");
        assertThat(refused.headers().getFirst("Content-Language")).isEqualTo(chinese ? "zh" : null);
    }

    @Test
    void aListOfSubmissionsSaysWhoMayProposeAnother() {
        assertThat(people.lin.get("/submissions?limit=1").body().at("/allowedActions").toString())
                .isEqualTo("[\"propose\"]");
        for (var other : List.of(people.secretary, people.chair, people.admin)) {
            assertThat(other.get("/submissions?limit=1").body().at("/allowedActions")).isEmpty();
            assertThat(other.get("/submissions?limit=1").body().at("/blockedBecause")).isEmpty();
        }
    }

    @Test
    void whatIsReturnedSaysWhyAndWhatIsRejectedStaysSo() {
        var id = people.inTriage();
        assertThat(people.secretary.command("/submissions/" + id + ":return", "{\"reason\": \"\"}").status())
                .isEqualTo(422);

        var returned = people.secretary.command("/submissions/" + id + ":return",
                "{\"reason\": \"The title is vague.\"}");
        assertThat(returned.text("/reason")).isEqualTo("The title is vague.");
        assertThat(people.lin.command("/submissions/" + id + ":submit", "").text("/detail")).contains("changed text");
        people.edit(id, Cast.DRAFT.replace("Fine-pitch CSP", "Fine-pitch CSP, 0.40 mm"));
        people.submit(id);
        people.awaitState(id, "TRIAGE");
        var rejected = people.chair.command("/submissions/" + id + ":reject", "{\"reason\": \"Out of scope.\"}");
        assertThat(rejected.text("/state")).isEqualTo("REJECTED");
        assertThat(people.chair.get("/submissions/" + id).body().at("/allowedActions")).isEmpty();
        assertThat(people.lin.get("/submissions/" + id).body().at("/allowedActions").toString())
                .isEqualTo("[\"appeal\"]");
    }

    @Test
    void organisationsAreEnteredByAnAdministratorAndChangedKnowingly() {
        var path = "/organisations/epsilon-" + UUID.randomUUID();
        var entry = "{\"name\": {\"en\": \"Epsilon\"}, \"votes\": false, \"part\": \"FOUNDRY\"}";
        var changed = entry.replace("Epsilon", "Epsilon Fab");

        var entered = people.admin.put(path, entry, Map.of());
        assertThat(entered.status()).isEqualTo(200);
        assertThat(people.admin.put(path, entry, Map.of()).etag()).isEqualTo(entered.etag());
        assertThat(people.admin.put(path, changed, Map.of()).status()).isEqualTo(428);
        assertThat(people.admin.put(path, changed, Map.of("If-Match", "\"9\"")).status()).isEqualTo(412);
        assertThat(people.admin.put(path, changed, Map.of("If-Match", entered.etag())).text("/name/en"))
                .isEqualTo("Epsilon Fab");
        assertThat(people.lin.get(path).text("/part")).isEqualTo("FOUNDRY");
        assertThat(people.lin.get("/organisations?limit=1").status()).isEqualTo(200);
        assertThat(people.lin.get("/organisations/nobody").status()).isEqualTo(404);
    }

    @Test
    void aCursorThatIsNotOursAndALimitOutOfRangeAreMalformed() {
        assertThat(people.lin.get("/ballots?cursor=abc").status()).isEqualTo(400);
        assertThat(people.lin.get("/submissions?cursor=***").status()).isEqualTo(400);
        assertThat(people.lin.get("/submissions?limit=201").status()).isEqualTo(400);
        assertThat(people.lin.get("/submissions?state=NOWHERE").status()).isEqualTo(400);
    }

    @Test
    void evenWhatNeverReachesTheServiceProperIsAnsweredWithAProblem() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var odd = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1//submissions")).build();
            var answer = http.send(odd, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("/problems/malformed").doesNotContain("Exception");
        }
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
