package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Diffs over real HTTP: two published revisions, and a payload that is not published. */
class DiffApiTest extends ServiceStory {

    private Bus bus;
    private String designation = "";

    @BeforeEach
    void publishOne() {
        bus = new Bus(broker.getBrokersAsString(), "packstd.standards.v1", "packstd.submissions.v1-dlt");
        var standard = Proposals.imported("key-" + UUID.randomUUID());
        var request = JsonMapper.shared().createObjectNode().put("source", "figures of this test");
        request.putArray("standards").add(standard);
        designation = post("/imports", SECRETARY, request, "Idempotency-Key", "key-" + UUID.randomUUID())
                .text("/results/0/designation");
    }

    @AfterEach
    void hangUp() {
        bus.close();
    }

    @Test
    void twoRevisionsDifferInWhatChangedAndTheAnswerIsKeptForADay() {
        publishTighterHeight();

        var diff = get(diff("A", "B"));

        assertThat(diff.status()).isEqualTo(200);
        assertThat(diff.header("Cache-Control")).isEqualTo("max-age=86400, must-revalidate, public");
        assertThat(diff.text("/level")).isEqualTo("MAJOR");
        assertThat(diff.text("/total")).isEqualTo("1");
        assertThat(diff.text("/counts/0/changeClass")).isEqualTo("TIGHTENED");
        assertThat(diff.text("/changes/0/path")).isEqualTo("parameters/height");
        assertThat(diff.text("/changes/0/before/max")).isEqualTo("0.56");
        assertThat(diff.text("/changes/0/after/max")).isEqualTo("0.55");
        assertThat(diff.text("/changes/0/impact/producer")).isEqualTo("WARN");
        assertThat(diff.text("/changes/0/sentence/zh")).contains("收紧");
        assertThat(diff.text("/affected/0")).isEqualTo("/*/parameters/height");
        assertThat(get(diff("A", "B"), "If-None-Match", diff.header("ETag")).status()).isEqualTo(304);
        assertThat(get(diff("B", "A")).text("/counts/0/changeClass")).isEqualTo("LOOSENED");
        assertThat(get(diff("B", "B")).text("/total")).isEqualTo("0");
        assertThat(get(diff("A", "B") + "&variation=ZZ").body().at("/changes")).isEmpty();
    }

    @Test
    void aRevisionSaysByItsNumberAndItsEventWhatItChanged() {
        publishTighterHeight();

        var change = bus.await(event -> event.id().equals(designation + "/B/published")).data().path("change");
        assertThat(change.path("version").asString()).isEqualTo("2.0.0");
        assertThat(change.path("level").asString()).isEqualTo("MAJOR");
        assertThat(change.at("/counts/0/changeClass").asString()).isEqualTo("TIGHTENED");
        assertThat(change.at("/paths/0").asString()).isEqualTo("/*/parameters/height");
        var clause = bus.await(event -> event.id().equals(designation + "/B/clause-approved/1"));
        assertThat(clause.type()).isEqualTo("clause.approved");
        assertThat(clause.data().path("clause").asString()).isEqualTo("/*/parameters/height");
        assertThat(clause.data().path("changeClass").asString()).isEqualTo("TIGHTENED");
        assertThat(clause.data().path("sequence").asLong()).as("published A, published B, superseded A")
                .isEqualTo(4);
        assertThat(clause.data().path("complete").asBoolean()).isTrue();
        assertThat(bus.heard()).noneMatch(event -> event.id().startsWith(designation + "/A/clause-approved"));
        var revision = get("/standards/" + designation + "/revisions/B");
        assertThat(revision.text("/version")).isEqualTo("2.0.0");
        assertThat(revision.text("/change/affected/0")).isEqualTo("/*/parameters/height");
        assertThat(get("/standards/" + designation + "/revisions/A").text("/version")).isEqualTo("1.0.0");
        assertThat(get("/standards/" + designation + "/revisions").body().at("/items").findValuesAsString("version"))
                .containsExactly("2.0.0", "1.0.0");
    }

    @Test
    void aRevisionThatItsAuthorCallsSmallerThanItIsDoesNotPassTheChecks() {
        var proposal = Proposals.proposal().put("kind", "REVISION");
        proposal.putObject("target").put("designation", designation).put("baseRevision", "A");
        proposal.withObject("/payload/variations/0/parameters/height").put("max", "0.55");
        proposal.putObject("metadata").put("changeLevel", "MINOR");

        var refused = post("/validations", MEMBER, proposal);
        proposal.putObject("metadata").put("changeLevel", "MAJOR");
        var passed = post("/validations", MEMBER, proposal);

        assertThat(refused.body().at("/findings").findValuesAsString("rule")).contains("D8");
        assertThat(refused.body().at("/findings").findValuesAsString("pointer")).contains("/metadata/changeLevel");
        assertThat(passed.body().at("/findings").findValuesAsString("rule")).doesNotContain("D8");
    }

    @Test
    void aFigureThatChangesUnitAndAmountAtOnceDoesNotPassTheChecks() {
        var proposal = Proposals.proposal().put("kind", "REVISION");
        proposal.putObject("target").put("designation", designation).put("baseRevision", "A");
        proposal.withObject("/payload/variations/0/parameters").putObject("bodyX").put("nom", "0.110").put("unit",
                "in");

        var report = post("/validations", MEMBER, proposal);

        assertThat(report.body().at("/findings").valueStream()
                .filter(finding -> finding.path("rule").asString().equals("U1"))
                .map(finding -> finding.path("pointer").asString()))
                .containsExactly("/variations/0/parameters/bodyX");
    }

    @ParameterizedTest
    @CsvSource({"A, C, 404", "A, I, 400", "'', A, 400", "A, ABCD, 400"})
    void whatCannotBeComparedIsAnswered(String from, String to, int status) {
        assertThat(get(diff(from, to)).status()).isEqualTo(status);
    }

    @Test
    void aDiffNamesBothRevisionsOfAPublishedStandard() {
        var incomplete = get("/standards/" + designation + "/diff?from=A");
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.text("/errors/0/pointer")).as("which one is missing").isEqualTo("to");
        assertThat(get("/standards/PS-CSP-9999/diff?from=A&to=B").status()).isEqualTo(404);
        assertThat(get(diff("A", "A") + "&cursor=***").status()).isEqualTo(400);
    }

    @Test
    void aPayloadIsComparedWithTheCurrentRevisionPageByPage() {
        var request = request();
        request.withObject("/title").put("en", "Another title");
        request.withObject("/payload/variations/0/parameters/height").put("max", "0.60");
        request.withObject("/payload/variations/0/terminals").put("count", 29);

        var first = post("/diffs?limit=2", MEMBER, request);
        var second = post("/diffs?limit=2&cursor=" + first.text("/next"), MEMBER, request);

        assertThat(first.text("/from")).isEqualTo("A");
        assertThat(first.text("/total")).isEqualTo("3");
        assertThat(first.body().at("/changes")).hasSize(2);
        assertThat(second.body().at("/changes")).hasSize(1);
        assertThat(second.body().has("next")).isFalse();
        assertThat(first.body().at("/affected").values()).hasSize(3);
        assertThat(first.text("/worst/designer")).isEqualTo("BREAKING");
    }

    @Test
    void whatTheAuthorDeclaresIsCompared() {
        var request = request().put("declaredLevel", "PATCH").put("degree", "IDT");
        request.withObject("/payload/variations/0/terminals").put("count", 29);

        var diff = post("/diffs", MEMBER, request);

        assertThat(diff.body().at("/findings").findValuesAsString("rule")).containsExactly("D8", "D7");
        assertThat(diff.text("/declaredLevel")).isEqualTo("PATCH");
        assertThat(diff.text("/version")).isEqualTo("2.0.0");
        assertThat(diff.text("/level")).isEqualTo("MAJOR");
    }

    @Test
    void comparingIsForThoseWhoMayProposeAndForWhatCanBeRead() {
        var unreadable = request();
        unreadable.withObject("/payload").put("surprise", 1);

        assertThat(post("/diffs", "", request()).status()).isEqualTo(401);
        assertThat(post("/diffs", ISSUER.machine("stranger", "other"), request()).status()).isEqualTo(403);
        assertThat(post("/diffs", ISSUER.machine("submission-service", "validations"), request()).status())
                .isEqualTo(200);
        assertThat(post("/diffs", MEMBER, unreadable).text("/errors/0/pointer")).isEqualTo("/payload/surprise");
        assertThat(post("/diffs", MEMBER, unreadable).status()).isEqualTo(422);
        assertThat(post("/diffs", MEMBER, request().put("designation", "PS-CSP-9999")).status()).isEqualTo(404);
        assertThat(post("/diffs", MEMBER, request().without("payload")).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"mood": "cheerful"} | L0 | /metadata/mood
            {"reviewYears": 6} | L0 | /metadata/reviewYears
            {"changeNote": {"en": "a\\u202eb"}} | T3 | /metadata/changeNote/en
            {"reviewYears": 99999999999} | T4 | /metadata/reviewYears
            {"reviewYears": 5.0} | T6 | /metadata/reviewYears
            """)
    void documentDataThatCannotBeReadIsNotCompared(String metadata, String rule, String pointer) {
        var request = request();
        request.set("metadata", JsonMapper.shared().readTree(metadata));

        for (var path : List.of("/diffs", "/standards/" + designation + "/impact")) {
            var asked = path.equals("/diffs") ? request : request.deepCopy().without("designation");
            var refused = post(path, MEMBER, asked);
            assertThat(refused.status()).as(path).isEqualTo(422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
            assertThat(refused.text("/errors/0/rule")).isEqualTo(rule);
        }
    }

    @Test
    void eachPartOfADiffHasItsOwnTag() {
        publishTighterHeight();
        var whole = get(diff("A", "B")).header("ETag");

        assertThat(get(diff("A", "B") + "&limit=7", "If-None-Match", whole).status()).isEqualTo(200);
        assertThat(get(diff("A", "B") + "&variation=AA", "If-None-Match", whole).status()).isEqualTo(200);
        assertThat(get(diff("B", "A"), "If-None-Match", whole).status()).isEqualTo(200);
        assertThat(get(diff("A", "B"), "If-None-Match", "\"other\", " + whole).status()).isEqualTo(304);
    }

    private void publishTighterHeight() {
        var approval = Proposals.approval("diff-" + UUID.randomUUID());
        approval.withObject("/payload/variations/0/parameters/height").put("max", "0.55");
        bus.approve(sealed(approval).put("kind", "REVISION").put("designation", designation).put("baseRevision", "A"));
        bus.await(event -> event.id().equals(designation + "/B/published"));
    }

    private ObjectNode request() {
        return Proposals.proposal().without("family").without("kind").put("designation", designation);
    }

    private String diff(String from, String to) {
        return "/standards/" + designation + "/diff?from=" + from + "&to=" + to;
    }
}
