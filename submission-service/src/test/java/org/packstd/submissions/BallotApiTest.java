package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ballots over HTTP: opening, voting, closing, and what is refused. */
@ServiceTest
class BallotApiTest {

    private static final Duration LONG = Duration.ofDays(30);

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void aBallotIsOpenedOnKnownTermsOnly() {
        people.enterOrganisations();
        var path = "/submissions/" + people.accepted() + ":open-ballot";

        var refused = people.secretary.command(path,
                "{\"policy\": \"majority\", \"closesAt\": \"2020-01-01T00:00:00Z\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer")).containsExactly("/policy", "/closesAt");
        var tooLong = people.secretary.command(path,
                "{\"policy\": \"two-thirds\", \"closesAt\": \"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofDays(366))));
        assertThat(tooLong.text("/errors/0/pointer")).isEqualTo("/closesAt");
    }

    @Test
    void theListOfSubmissionsSaysStageAgeAndWhenABallotCloses() {
        var ballot = people.inBallot(LONG);
        var id = ballot.substring(0, ballot.lastIndexOf("-b"));

        var listed = people.lin.get("/submissions?state=BALLOT_OPEN&limit=200").body().at("/items").valueStream()
                .filter(each -> each.at("/submissionId").asString().equals(id)).findAny().orElseThrow();

        var whole = people.lin.get("/submissions/" + id).body();
        assertThat(listed.at("/stage").asString()).isEqualTo("50.20");
        assertThat(listed.at("/createdAt")).isEqualTo(whole.at("/createdAt"));
        assertThat(listed.at("/closesAt").asString()).isNotEmpty().isEqualTo(whole.at("/closesAt").asString());
        people.vote(people.lin, ballot, "aurora-semi", "APPROVE");
        people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE");
        people.vote(people.omar, ballot, "cedar-test", "APPROVE");
        people.vote(people.jana, ballot, "delta-devices", "ABSTAIN");
        people.secretary.command("/ballots/" + ballot + ":close", "");
        assertThat(people.lin.get("/submissions?limit=200").body().at("/items").valueStream()
                .filter(each -> each.at("/submissionId").asString().equals(id)).findAny().orElseThrow()
                .has("closesAt")).isFalse();
    }

    @Test
    void eachOrganisationHasOneVoteItsOwnAndMayChangeIt() {
        var ballot = people.inBallot(LONG);
        var mine = "/ballots/%s/votes/aurora-semi".formatted(ballot);

        assertThat(people.lin.get(mine).status()).isEqualTo(404);
        assertThat(people.vote(people.lin, ballot, "aurora-semi", "DISAPPROVE").text("/errors/0/pointer"))
                .isEqualTo("/comment");
        var first = people.vote(people.lin, ballot, "aurora-semi", "APPROVE");
        assertThat(people.vote(people.lin, ballot, "aurora-semi", "APPROVE").body()).isEqualTo(first.body());
        var changed = people.vote(people.lin, ballot, "aurora-semi", "ABSTAIN");
        assertThat(changed.text("/position")).isEqualTo("ABSTAIN");
        assertThat(people.lin.get(mine).body()).isEqualTo(changed.body());

        assertThat(people.lin.get("/ballots/" + ballot).text("/returned")).isEqualTo("1");
        assertThat(people.vote(people.mei, ballot, "aurora-semi", "APPROVE").status()).isEqualTo(403);
        assertThat(people.mei.get(mine).status()).isEqualTo(403);
        var stranger = Caller.person(port, "zoe", "zeta-labs", "member");
        assertThat(people.vote(stranger, ballot, "zeta-labs", "APPROVE").status()).isEqualTo(403);
    }

    @Test
    void nobodySeesVotesOrTallyBeforeTheBallotIsCounted() {
        var ballot = people.inBallot(LONG);
        people.vote(people.lin, ballot, "aurora-semi", "APPROVE");

        assertThat(people.secretary.get("/ballots/" + ballot + "/votes").status()).isEqualTo(409);
        assertThat(people.mei.get("/ballots/" + ballot + "/tally").status()).isEqualTo(409);
        assertThat(people.chair.get("/ballots/" + ballot + "/tally").status()).isEqualTo(409);
    }

    @Test
    void aBallotClosesEarlyOnlyWhenEveryOrganisationHasReturned() {
        var ballot = people.inBallot(LONG);
        people.vote(people.lin, ballot, "aurora-semi", "APPROVE");

        var refused = people.secretary.command("/ballots/" + ballot + ":close", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("3 of 4 organisations have not returned");
        var submission = people.secretary.get("/submissions/" + submissionOf(ballot));
        assertThat(submission.body().at("/blockedBecause").toString())
                .contains("3 of 4 organisations have not returned");

        people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE");
        people.vote(people.omar, ballot, "cedar-test", "ABSTAIN");
        people.vote(people.jana, ballot, "delta-devices", "ABSTAIN");
        assertThat(people.secretary
                .get("/submissions/" + submissionOf(ballot), Map.of("If-None-Match", submission.etag())).status())
                .as("what may be done has changed").isEqualTo(200);
        var closed = people.secretary.command("/ballots/" + ballot + ":close", "");

        assertThat(closed.text("/status")).isEqualTo("PASSED");
        assertThat(closed.text("/tally/approve")).isEqualTo("2");
        assertThat(people.vote(people.lin, ballot, "aurora-semi", "DISAPPROVE").status()).isEqualTo(409);
        var votes = people.mei.get("/ballots/" + ballot + "/votes?limit=3");
        assertThat(votes.body().at("/items").findValuesAsString("organisation"))
                .containsExactly("aurora-semi", "bluepeak-osat", "cedar-test");
        var link = String.valueOf(votes.headers().getFirst("Link"));
        assertThat(link).startsWith("</api/v1/ballots/" + ballot + "/votes?").endsWith("rel=\"next\"")
                .contains("limit=3");
        assertThat(people.mei.get("/ballots/" + ballot + "/votes?limit=3&cursor=" + votes.text("/next")).body()
                .at("/items"))
                .hasSize(1);
        assertThat(people.mei.get("/ballots/" + ballot + "/tally").text("/rules/1/sentence/en"))
                .isEqualTo("2 of 2 approvals and disapprovals approve (needed: at least 2/3)");
    }

    @Test
    void aBallotClosesByItselfAndTakesNoVotesAfterwards() {
        var ballot = people.inBallot(Duration.ofSeconds(3));
        people.vote(people.lin, ballot, "aurora-semi", "APPROVE");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(people.lin.get("/ballots/" + ballot).text("/status")).isEqualTo("FAILED_NO_RETURN"));

        assertThat(people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE").problem()).isEqualTo("state-forbids");
        assertThat(people.lin.get("/ballots/" + ballot).text("/tally/returned")).isEqualTo("1");
    }

    @Test
    void aCertifierRefusesForGoodWithAReason() {
        var id = people.inProceduralReview();
        var partial = Caller.person(port, "rolf", "aurora-semi", "certifier");

        assertThat(partial.command("/submissions/" + id + ":certify", "").status()).isEqualTo(403);
        var refused = people.certifier.command("/submissions/" + id + ":refuse",
                "{\"reason\": \"Notice was too short.\"}");

        assertThat(refused.text("/state")).isEqualTo("REJECTED");
        assertThat(refused.text("/reason")).isEqualTo("Notice was too short.");
    }

    @Test
    void aWithdrawnBallotIsNeverCounted() {
        var ballot = people.inBallot(LONG);
        people.vote(people.lin, ballot, "aurora-semi", "APPROVE");

        var submission = "/submissions/" + submissionOf(ballot);
        assertThat(people.lin.command(submission + ":withdraw", "").text("/detail")).contains("consent: none");
        people.chair.command(submission + ":consent", "{\"to\": \"WITHDRAWAL\"}");
        people.lin.command(submission + ":withdraw", "");

        assertThat(people.mei.get("/ballots/" + ballot).text("/status")).isEqualTo("WITHDRAWN");
        assertThat(people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE").status()).isEqualTo(409);
        assertThat(people.mei.get("/ballots/" + ballot + "/tally").status()).isEqualTo(409);
    }

    @Test
    void ballotsAreListedAndUnknownOnesAreNotFound() {
        var ballot = people.inBallot(LONG);

        assertThat(people.mei.get("/ballots?open=true&limit=1").text("/items/0/ballotId")).isEqualTo(ballot);
        assertThat(people.mei.get("/ballots?open=false").body().toString()).doesNotContain(ballot);
        assertThat(people.mei.get("/ballots/" + submissionOf(ballot) + "-b2").status()).isEqualTo(404);
        assertThat(people.mei.get("/ballots/nonsense").status()).isEqualTo(404);
    }

    /** The submission that a ballot is about. */
    private static String submissionOf(String ballot) {
        return ballot.substring(0, ballot.lastIndexOf("-b"));
    }
}
