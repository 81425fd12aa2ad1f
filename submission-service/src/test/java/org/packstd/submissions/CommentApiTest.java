package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Comments over HTTP: made, seen, answered, counted, and as tables. */
@ServiceTest
class CommentApiTest {

    private static final Duration LONG = Duration.ofDays(30);
    static final String SHOULD = """
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
        people.pass(ballot);

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
        people.pass(ballot);

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

    private void disapprove(Caller caller, String ballot, String organisation) {
        assertThat(caller.put("/ballots/%s/votes/%s".formatted(ballot, organisation),
                "{\"position\": \"DISAPPROVE\", \"comment\": \"It is too wide.\"}", Map.of()).status()).isEqualTo(200);
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
