package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments over HTTP: made, seen, answered, counted, and as tables. */
@ServiceTest
class CommentApiTest {

    private static final Duration LONG = Duration.ofDays(30);
    private static final String SHOULD = """
            {"anchor": {"pointer": "/variations/0/code"}, "type": "TECHNICAL", "severity": "SHOULD",
             "text": {"en": "The code says nothing.", "zh": "代码无意义。", "original": "en", "machineTranslated": true},
             "proposedChange": {"text": "Say more.", "patch": [{"op": "replace", "path": "/variations/0/code", "value": 5.050}]}}""";

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void aCommentIsMadeOnceAndComesBackAsItWasSaid() {
        var id = submissionOf(people.inBallot(LONG));
        var path = "/submissions/" + id + "/comments";
        var key = key();

        var made = people.mei.post(path, SHOULD, key);

        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.text("/stage")).isEqualTo("BALLOT");
        assertThat(made.text("/organisation")).isEqualTo("bluepeak-osat");
        assertThat(made.text("/proposedChange/patch/0/value")).isEqualTo("5.050");
        assertThat(made.text("/stale")).isEqualTo("false");
        assertThat(made.text("/text/original")).isEqualTo("en");
        assertThat(made.text("/text/machineTranslated")).isEqualTo("true");
        assertThat(people.mei.post(path, SHOULD, key).body()).isEqualTo(made.body());
        assertThat(people.mei.post(path, SHOULD.replace("Say more", "Say less"), key).problem())
                .isEqualTo("idempotency-key-reused");
        var one = String.valueOf(made.headers().getLocation()).replace("/api/v1", "");
        assertThat(people.mei.get(one).body()).isEqualTo(made.body());
        assertThat(people.mei.get(one, Map.of("If-None-Match", made.etag())).status()).isEqualTo(304);
        assertThat(people.omar.get(one).status()).as("it would tell how they vote").isEqualTo(404);
        assertThat(people.mei.get(path + "/c-nonsense").status()).isEqualTo(404);
    }

    @Test
    void commentsSayHowTheCallerMayAddToThem() {
        var open = "/submissions/" + submissionOf(people.inBallot(LONG)) + "/comments";
        var accepted = people.mei.get("/submissions/" + people.accepted() + "/comments");

        assertThat(people.mei.get(open).body().at("/allowedActions").toString())
                .isEqualTo("[\"comment\",\"import\"]");
        assertThat(people.secretary.get(open).body().at("/allowedActions").toString()).isEqualTo("[\"import\"]");
        assertThat(people.chair.get(open).body().at("/allowedActions")).isEmpty();
        assertThat(accepted.body().at("/allowedActions")).isEmpty();
        assertThat(accepted.body().at("/blockedBecause").findValuesAsString("action"))
                .containsExactly("comment", "import");
        assertThat(accepted.text("/blockedBecause/0/code")).isEqualTo("state-commented");
        assertThat(accepted.text("/blockedBecause/0/text/zh")).contains("状态：已受理");
    }

    @Test
    void aCommentThatPointsNowhereIsToldWhatThereIs() {
        var path = "/submissions/" + submissionOf(people.inBallot(LONG)) + "/comments";

        var refused = people.mei.post(path, SHOULD.replace("/variations/0/code\"}", "/variations/0/cod\"}"), key());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/anchor/pointer");
        assertThat(refused.text("/errors/0/expected")).contains("/variations/0/code");
        assertThat(people.mei.post(path, SHOULD.replace("\"op\": \"replace\", \"path\": \"/variations/0/code\"",
                "\"op\": \"replace\", \"path\": \"/variations/9\""), key()).text("/errors/0/pointer"))
                .isEqualTo("/proposedChange/patch/0/path");
        assertThat(people.mei.post(path, SHOULD.replace("\"op\": \"replace\", \"path\": \"/variations/0/code\"",
                "\"op\": \"replace\", \"path\": \"foo\""), key()).text("/errors/0/rule")).isEqualTo("pointer-syntax");
        assertThat(people.mei.post(path, SHOULD.replace("TECHNICAL", "TASTE"), key()).status()).isEqualTo(400);
        assertThat(people.mei.post(path, SHOULD.replace(", \"original\": \"en\"", ""), key())
                .text("/errors/0/pointer")).isEqualTo("/text/machineTranslated");
        assertThat(people.secretary.post(path, SHOULD, key()).status()).isEqualTo(403);
        assertThat(people.mei.post("/submissions/" + people.accepted() + "/comments", SHOULD, key()).problem())
                .isEqualTo("state-forbids");
        assertThat(people.mei.post("/submissions/" + people.draft(Cast.DRAFT) + "/comments", SHOULD, key()).status())
                .isEqualTo(404);
    }

    @Test
    void whatMustBeSatisfiedGoesWithADisapprovalAndFallsWithIt() {
        var ballot = people.inBallot(LONG);
        var path = "/submissions/" + submissionOf(ballot) + "/comments";
        var must = SHOULD.replace("SHOULD", "MUST_BE_SATISFIED");
        assertThat(people.mei.post(path, must, key()).text("/errors/0/rule")).isEqualTo("must-needs-disapproval");
        disapprove(people.mei, ballot, "bluepeak-osat");

        var made = people.mei.post(path, must, key());

        assertThat(made.text("/mustBeSatisfied")).isEqualTo("true");
        assertThat(people.mei.get(path + "?must=true").body().at("/items")).hasSize(1);
        people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE");
        assertThat(people.mei.get(path + "/" + made.text("/commentId")).text("/mustBeSatisfied")).isEqualTo("false");
        assertThat(people.mei.get(path + "?must=true").body().at("/items")).isEmpty();
    }

    @Test
    void wordsThatHaveNoPlaceAmongCompetitorsAreWarnedOfAndCountedForTheSecretary() {
        var id = submissionOf(people.inBallot(LONG));
        var path = "/submissions/" + id + "/comments";

        var made = people.mei.post(path, SHOULD.replace("says nothing", "doubles the price"), key());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/warnings/0/en")).contains("price");
        assertThat(people.secretary.get("/submissions/" + id + "/comment-counts").text("/flagged")).isEqualTo("1");
        assertThat(people.secretary.get(path).body().at("/items")).isEmpty();
    }

    @Test
    void theChairAnswersEachAndTheCommenterReplies() {
        var ballot = people.inBallot(LONG);
        var id = submissionOf(ballot);
        var path = "/submissions/" + id + "/comments";
        var first = path + "/" + people.mei.post(path, SHOULD, key()).text("/commentId");
        var second = path + "/" + people.omar.post(path, SHOULD, key()).text("/commentId");
        var third = people.jana.post(path, SHOULD, key()).text("/commentId");
        var rejected = "{\"kind\": \"REJECTED\", \"detail\": \"It is a code.\"}";
        assertThat(people.chair.post(first + ":dispose", rejected, Map.of("If-Match", "\"1\"")).problem())
                .isEqualTo("state-forbids");
        pass(ballot);

        assertThat(people.chair.post(first + ":dispose", rejected, Map.of()).status()).isEqualTo(428);
        assertThat(people.mei.post(first + ":dispose", rejected, Map.of("If-Match", "\"1\"")).status()).isEqualTo(403);
        assertThat(people.chair.command(first + ":dispose", "{\"kind\": \"REJECTED\"}").text("/errors/0/pointer"))
                .isEqualTo("/detail");
        assertThat(people.chair
                .command(first + ":dispose", "{\"kind\": \"NOT_PERSUASIVE\", \"detail\": \"No figures.\", "
                        + "\"motion\": {\"mover\": \"a\", \"second\": \"b\", \"inFavour\": 5, \"against\": 3}}")
                .text("/errors/0/rule"))
                .isEqualTo("motion-carried");
        assertThat(people.chair.get(first).text("/allowedActions/0")).isEqualTo("dispose");
        assertThat(people.mei.get(first).text("/blockedBecause/0/action")).isEqualTo("reply");
        assertThat(people.omar.get(first).body().at("/allowedActions")).isEmpty();
        var disposed = people.chair.command(first + ":dispose", rejected);
        assertThat(disposed.text("/disposition/decidedBy")).isEqualTo("CHAIR");
        assertThat(people.chair.post(first + ":dispose", rejected.replace("a code", "one"), Map.of("If-Match", "\"1\""))
                .problem()).isEqualTo("stale");
        assertThat(people.omar.command(first + ":reply", "{\"answer\": \"SATISFIED\"}").status()).isEqualTo(403);
        assertThat(people.mei.command(first + ":reply", "{\"answer\": \"NOT_SATISFIED\", \"text\": \"Why?\"}")
                .text("/reply/answer")).isEqualTo("NOT_SATISFIED");
        assertThat(people.omar.command(second + ":withdraw", "").text("/disposition/kind"))
                .isEqualTo("WITHDRAWN_BY_COMMENTER");

        var many = people.chair.post(path + ":dispose", """
                {"items": [{"commentId": "%s", "version": 1}, {"commentId": "%s", "version": 1}],
                 "disposition": {"kind": "DUPLICATE_OF", "detail": "The same.", "duplicateOf": "%s"}}"""
                .formatted(third, last(second), last(first)), Map.of());
        assertThat(many.text("/items/0/disposed")).isEqualTo("true");
        assertThat(many.text("/items/1/problem/type")).isEqualTo("/problems/stale");
        var counts = people.mei.get("/submissions/" + id + "/comment-counts");
        assertThat(counts.text("/total")).isEqualTo("3");
        assertThat(counts.text("/open")).isEqualTo("0");
        assertThat(people.mei.get(path + "?disposition=DUPLICATE_OF").text("/items/0/commentId")).isEqualTo(third);
        assertThat(people.mei.get("/submissions/" + id + "/recirculation-scope").body().at("/changes")).isEmpty();
    }

    @Test
    void whatWasSaidInABallotThatIsRecalledStaysWithWhoSaidIt() {
        var ballot = people.inBallot(LONG);
        var id = submissionOf(ballot);
        var path = "/submissions/" + id + "/comments";
        var made = people.mei.post(path, SHOULD, key()).text("/commentId");

        var recalled = people.secretary.command("/submissions/" + id + ":recall",
                "{\"reason\": \"The wrong text was balloted.\"}");

        assertThat(recalled.text("/state")).as(recalled.body().toString()).isEqualTo("BALLOT_READY");
        assertThat(people.omar.get(path).body().at("/items")).isEmpty();
        assertThat(people.chair.get(path).body().at("/items")).isEmpty();
        assertThat(people.chair.get("/submissions/" + id + "/comment-counts").text("/total")).isEqualTo("0");
        assertThat(people.mei.get(path + "/" + made).text("/lapsed")).isEqualTo("true");
        assertThat(people.mei.command(path + "/" + made + ":withdraw", "").problem()).isEqualTo("state-forbids");
    }

    @Test
    void commentsAreListedAPageAtATimeAndFiltered() {
        var ballot = people.inBallot(LONG);
        var path = "/submissions/" + submissionOf(ballot) + "/comments";
        for (var caller : new Caller[]{people.mei, people.omar, people.jana}) {
            assertThat(caller.post(path, SHOULD, key()).status()).isEqualTo(201);
        }
        pass(ballot);

        var page = people.lin.get(path + "?limit=2");

        assertThat(page.body().at("/items")).hasSize(2);
        assertThat(people.lin.get(path + "?limit=2&cursor=" + page.text("/next")).body().at("/items")).hasSize(1);
        assertThat(String.valueOf(page.headers().getFirst("Link"))).contains("limit=2");
        assertThat(people.lin.get(path + "?organisation=cedar-test&stage=BALLOT&open=true&anchor=/variations/0/code")
                .body().at("/items")).hasSize(1);
        assertThat(people.lin.get(path + "?stage=ENQUIRY").body().at("/items")).isEmpty();
        assertThat(people.lin.get(path + "?stage=NEVER").status()).isEqualTo(400);
        assertThat(page.body().at("/items/0/person").isMissingNode()).as("a person is nobody else's affair").isTrue();
    }

    @Test
    void aTableGoesOutAndComesInElsewhereAsItWas() throws IOException {
        var ballot = people.inBallot(LONG);
        var id = submissionOf(ballot);
        var path = "/submissions/" + id + "/comments";
        people.mei.post(path, SHOULD, key());
        people.omar.post(path,
                "{\"anchor\": {\"clause\": \"5.2\", \"figure\": \"Figure 1\", \"line\": 7}, \"type\": \"EDITORIAL\", "
                        + "\"severity\": \"NOTE\", \"text\": {\"en\": \"=1+1 is two.\"}}",
                key());
        pass(ballot);
        var wei = new CommentTablesClient(port, "wei", "packstd-body", "secretary");

        for (var ending : new String[]{"xlsx", "csv"}) {
            var file = wei.fetch(id, ending, "en");
            var elsewhere = submissionOf(people.inBallot(LONG));
            var sent = wei.send(elsewhere, file,
                    "csv".equals(ending) ? CommentTablesClient.CSV : CommentTablesClient.WORKBOOK);
            assertThat(sent.status()).as(sent.body().toString()).isEqualTo(200);
            assertThat(sent.text("/comments")).isEqualTo("2");

            assertThat(said(people.mei, elsewhere)).isEqualTo(said(people.mei, id, "bluepeak-osat"));
            assertThat(said(people.omar, elsewhere)).isEqualTo(said(people.omar, id, "cedar-test"));
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(wei.fetch(id, "xlsx", "zh-CN,en;q=0.5")))) {
            assertThat(workbook.getFirstSheet().read().getFirst().getCellAsString(4)).contains("处理意见及理由");
        }
    }

    @Test
    void everyBadRowOfATableIsNamedAndNothingIsStored() {
        var id = submissionOf(people.inBallot(LONG));
        var mei = new CommentTablesClient(port, "mei", "bluepeak-osat", "member");
        var csv = """
                Organisation,Category,Subclause,Figure/Table/Parameter,Comment,Must Be Satisfied
                bluepeak-osat,Technical,5.1,,fine,No
                cedar-test,Technical,5.1,,not mine,No
                ,Taste,5.1,,what is it,No
                ,Technical,,/variations/7,nowhere,No
                ,Technical,,,no place,Yes
                """;

        var refused = mei.send(id, csv.getBytes(StandardCharsets.UTF_8), CommentTablesClient.CSV);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer")).containsExactly("/rows/3/organisation",
                "/rows/4/type", "/rows/5/place", "/rows/6/clause");
        assertThat(refused.text("/errors/2/expected")).contains("/variations/0");
        assertThat(people.mei.get("/submissions/" + id + "/comments").body().at("/items")).isEmpty();
    }

    @Test
    void theSameTableWithTheSameKeyIsTakenInOnce() {
        var id = submissionOf(people.inBallot(LONG));
        var mei = new CommentTablesClient(port, "mei", "bluepeak-osat", "member");
        var csv = "Category,Subclause,Comment\nTechnical,5.1,It is too wide.\nEditorial,5.2,价格是错字。\n"
                .getBytes(StandardCharsets.UTF_8);
        var key = UUID.randomUUID().toString();

        var first = mei.send(id, csv, CommentTablesClient.CSV, key);
        var again = mei.send(id, csv, CommentTablesClient.CSV, key);

        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(first.text("/flagged")).isEqualTo("1");
        assertThat(again.body()).isEqualTo(first.body());
        var items = people.mei.get("/submissions/" + id + "/comments").body().at("/items");
        assertThat(items).hasSize(2);
        assertThat(items.get(1).at("/text/zh").asString()).isEqualTo("价格是错字。");
        assertThat(mei.send(id, "no table".getBytes(StandardCharsets.UTF_8), CommentTablesClient.CSV).status())
                .isEqualTo(400);
        assertThat(new CommentTablesClient(port, "chen", "packstd-body", "chair")
                .send(id, csv, CommentTablesClient.CSV).status()).isEqualTo(403);
    }

    private static JsonNode said(Caller caller, String submission) {
        return said(caller, submission, "");
    }

    /** What was said first, without what depends on where. */
    private static JsonNode said(Caller caller, String submission, String organisation) {
        var query = organisation.isEmpty() ? "" : "?organisation=" + organisation;
        var item = caller.get("/submissions/" + submission + "/comments" + query).body().at("/items/0");
        return ((ObjectNode) item).retain("organisation", "anchor", "type", "severity", "text",
                "proposedChange");
    }

    private void disapprove(Caller caller, String ballot, String organisation) {
        assertThat(caller.put("/ballots/%s/votes/%s".formatted(ballot, organisation),
                "{\"position\": \"DISAPPROVE\", \"comment\": \"It is too wide.\"}", Map.of()).status()).isEqualTo(200);
    }

    /** All vote for it, and it waits for its certification. */
    private void pass(String ballot) {
        people.vote(people.lin, ballot, "aurora-semi", "APPROVE");
        people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE");
        people.vote(people.omar, ballot, "cedar-test", "APPROVE");
        people.vote(people.jana, ballot, "delta-devices", "APPROVE");
        assertThat(people.secretary.command("/ballots/" + ballot + ":close", "").text("/status")).isEqualTo("PASSED");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String submissionOf(String ballot) {
        return ballot.substring(0, ballot.lastIndexOf("-b"));
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
