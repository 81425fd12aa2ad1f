package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ballots of a committee over HTTP: who has a vote in them, and who casts it. */
@ServiceTest
class ElectorateApiTest {

    private static final Map<String, String> NONE = Map.of();
    private static final String SINCE = "\"from\": \"2026-01-01T00:00:00Z\"";

    @LocalServerPort
    private int port;

    private Cast people;
    private String committee;
    private String group;

    /** Each test has a committee and a group of companies of its own: other tests count all organisations. */
    @BeforeEach
    void aCommitteeWithThreeMembersOfWhichTwoBelongTogether() {
        people = new Cast(port);
        people.enterOrganisations();
        group = UUID.randomUUID().toString().substring(0, 8);
        committee = "jc-" + group;
        people.admin.put("/committees/" + committee, "{\"name\": {\"en\": \"Chip scale\"}}", NONE);
        enter("a-chips-" + group);
        enter("b-fab-" + group);
        enter("holding-" + group);
        affiliate("a-chips-" + group, "holding-" + group);
        affiliate("b-fab-" + group, "holding-" + group);
        member("a-chips-" + group, "P_MEMBER");
        member("b-fab-" + group, "P_MEMBER");
        member("bluepeak-osat", "VOTING");
        member("cedar-test", "OBSERVER");
    }

    @Test
    void affiliatesHaveOneVoteWhichOneOfThemCasts() {
        var ballot = open();
        var ana = Caller.person(port, "ana", "a-chips-" + group, "member");
        var ben = Caller.person(port, "ben", "b-fab-" + group, "member");

        assertThat(people.lin.get("/ballots/" + ballot).text("/electorate")).isEqualTo("2");
        assertThat(people.vote(ana, ballot, "a-chips-" + group, "APPROVE").status()).isEqualTo(200);
        var refused = people.vote(ben, ballot, "b-fab-" + group, "DISAPPROVE");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("have one vote, which a-chips-" + group + " casts");
        assertThat(people.vote(ben, ballot, "a-chips-" + group, "ABSTAIN").status()).isEqualTo(409);
        assertThat(ben.get("/ballots/%s/votes/a-chips-%s".formatted(ballot, group)).text("/position"))
                .isEqualTo("APPROVE");
        assertThat(people.vote(people.omar, ballot, "cedar-test", "APPROVE").status()).as("an observer").isEqualTo(403);
        assertThat(people.mei.get("/submissions/" + submissionOf(ballot)).body().at("/allowedActions").toString())
                .contains("vote");
        assertThat(ben.get("/submissions/" + submissionOf(ballot)).body().at("/allowedActions").toString())
                .doesNotContain("vote");
    }

    @Test
    void theDesignatedVoterOfTheGroupVotesAndNobodyElse() {
        people.admin.put("/committees/%s/mandates/a-chips-%s".formatted(committee, group),
                "{\"designation\": {\"voter\": \"ben\", \"alternate\": \"bea\", %s}}".formatted(SINCE), NONE);
        var ballot = open();
        var ana = Caller.person(port, "ana", "a-chips-" + group, "member");
        var ben = Caller.person(port, "ben", "b-fab-" + group, "member");
        var bea = Caller.person(port, "bea", "b-fab-" + group, "member");

        assertThat(people.vote(ana, ballot, "a-chips-" + group, "APPROVE").status()).isEqualTo(403);
        assertThat(people.vote(ben, ballot, "a-chips-" + group, "APPROVE").status()).isEqualTo(200);
        assertThat(people.vote(bea, ballot, "a-chips-" + group, "ABSTAIN").text("/position")).isEqualTo("ABSTAIN");
        assertThat(ben.get("/submissions/" + submissionOf(ballot)).body().at("/allowedActions").toString())
                .contains("vote");
    }

    @Test
    void aDelegateVotesOnBehalfOfAnotherOrganisation() {
        people.admin.put("/committees/%s/mandates/bluepeak-osat".formatted(committee),
                "{\"delegation\": {\"subject\": \"omar\", \"organisation\": \"cedar-test\", %s, \"until\": \"2099-01-01T00:00:00Z\"}}"
                        .formatted(SINCE),
                NONE);
        var ballot = open();

        var cast = people.vote(people.omar, ballot, "bluepeak-osat", "APPROVE");

        assertThat(cast.status()).as(cast.body().toString()).isEqualTo(200);
        assertThat(cast.text("/organisation")).isEqualTo("bluepeak-osat");
        assertThat(people.vote(people.jana, ballot, "bluepeak-osat", "APPROVE").status()).isEqualTo(403);
        assertThat(people.mei.get("/ballots/%s/votes/bluepeak-osat".formatted(ballot)).text("/position"))
                .isEqualTo("APPROVE");
    }

    @Test
    void whatIsEnteredDuringTheBallotChangesNothing() {
        var ballot = open();
        enter("late-" + group);
        member("late-" + group, "P_MEMBER");
        affiliate("a-chips-" + group, "late-" + group);
        var late = Caller.person(port, "lou", "late-" + group, "member");

        assertThat(people.lin.get("/ballots/" + ballot).text("/electorate")).isEqualTo("2");
        assertThat(people.vote(late, ballot, "late-" + group, "APPROVE").status()).isEqualTo(403);
    }

    @Test
    void whoWouldGetAPaperIsShownBeforeTheBallotOpensAndNothingIsFrozen() {
        people.admin.put("/committees/%s/mandates/bluepeak-osat".formatted(committee),
                "{\"designation\": {\"voter\": \"mei\", \"alternate\": \"min\", %s}}".formatted(SINCE), NONE);
        var submission = "/submissions/" + people.inTriage();
        assertThat(people.secretary.get(submission + "/recipients").status()).as("no policy yet").isEqualTo(409);
        accept(submission);
        var seen = people.secretary.get(submission).etag();

        var all = people.secretary.get(submission + "/recipients").body();

        assertThat(all.at("/votes").asInt()).isEqualTo(2);
        assertThat(all.at("/passedOver").asInt()).isEqualTo(3);
        assertThat(all.at("/obstacles")).isEmpty();
        assertThat(all.at("/items").valueStream().map(each -> "%s %s %s %s%s".formatted(each.path("unit").asString(),
                each.path("weight").asInt(), each.path("classes"), each.path("castBy"),
                each.at("/passedOver/ground").asString("")))).containsExactly(
                        "a-chips-%s 1 [\"P_MEMBER\"] []".formatted(group),
                        "b-fab-%s 0  REPRESENTED".formatted(group),
                        "bluepeak-osat 1 [\"VOTING\"] [\"mei\",\"min\"]",
                        "cedar-test 0  CLASS_NOT_ASKED",
                        "holding-%s 0  REPRESENTED".formatted(group));
        assertThat(all.at("/items/1/passedOver/instead").asString()).isEqualTo("a-chips-" + group);
        assertThat(people.secretary.get(submission).etag()).as("nothing changed").isEqualTo(seen);
        assertThat(people.chair.get(submission + "/recipients?receives=true").body().at("/items")).hasSize(2);
        assertThat(people.chair.get(submission + "/recipients?receives=false").body().at("/items")).hasSize(3);
        assertThat(people.lin.get(submission + "/recipients").status()).isEqualTo(403);
        assertThat(people.secretary.get(submission + "/recipients?cursor=nonsense!").status()).isEqualTo(400);
    }

    @Test
    void recipientsComeInPagesWithoutAGapOrARepetition() {
        var submission = "/submissions/" + people.inTriage();
        accept(submission);
        var units = new ArrayList<String>();
        var cursor = "";
        do {
            var page = people.secretary.get(submission + "/recipients?limit=2&cursor=" + cursor).body();
            assertThat(page.at("/items").size()).isBetween(1, 2);
            page.at("/items").forEach(each -> units.add(each.path("unit").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(units).containsExactly("a-chips-" + group, "b-fab-" + group, "bluepeak-osat", "cedar-test",
                "holding-" + group);
    }

    @Test
    void aBallotThatWouldGoToOthersThanWereLookedAtDoesNotOpen() {
        var submission = "/submissions/" + people.inTriage();
        accept(submission);
        var seen = people.secretary.get(submission + "/recipients").text("/electorateHash");
        assertThat(seen).matches("sha256:[0-9a-f]{64}");
        enter("late-" + group);
        member("late-" + group, "P_MEMBER");

        var refused = people.secretary.command(submission + ":open-ballot",
                "{\"electorateHash\": \"%s\"}".formatted(seen));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/electorateHash");

        var now = people.secretary.get(submission + "/recipients");
        assertThat(now.text("/votes")).isEqualTo("3");
        var opened = people.secretary.command(submission + ":open-ballot",
                "{\"electorateHash\": \"%s\"}".formatted(now.text("/electorateHash")));
        assertThat(opened.text("/state")).isEqualTo("BALLOT_OPEN");
        var electorate = people.mei.get("/ballots/" + opened.text("/ballotId") + "/electorate").body();
        assertThat(electorate.at("/items").valueStream().map(each -> each.path("unit").asString()))
                .containsExactlyElementsOf(now.body().at("/items").valueStream()
                        .filter(each -> each.path("receives").asBoolean())
                        .map(each -> each.path("unit").asString()).toList());
    }

    private void accept(String submission) {
        assertThat(people.chair.command(submission + ":accept", "{\"committee\": \"%s\"}".formatted(committee))
                .text("/state")).isEqualTo("ACCEPTED");
    }

    @Test
    void aCommitteeThatIsUnknownOrForOtherFamiliesTakesNothingUp() {
        var id = people.inTriage();
        people.admin.put("/committees/other-" + group, "{\"name\": {\"en\": \"Other\"}, \"families\": [\"MEMS\"]}",
                NONE);

        for (var name : new String[]{"other-" + group, "nobody-" + group}) {
            assertThat(people.chair.command("/submissions/" + id + ":accept",
                    "{\"committee\": \"%s\"}".formatted(name)).text("/errors/0/pointer")).isEqualTo("/committee");
        }
    }

    private String open() {
        var id = people.inTriage();
        assertThat(people.chair.command("/submissions/" + id + ":accept",
                "{\"committee\": \"%s\"}".formatted(committee)).text("/state")).isEqualTo("ACCEPTED");
        var opened = people.secretary.command("/submissions/" + id + ":open-ballot",
                "{\"policy\": \"two-thirds\", \"closesAt\": \"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofDays(30))));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
        return opened.text("/ballotId");
    }

    private static String submissionOf(String ballot) {
        return ballot.substring(0, ballot.lastIndexOf("-b"));
    }

    /** They vote, but are taken out of the plenary again before the next test counts it. */
    private void enter(String organisation) {
        assertThat(people.admin.put("/organisations/" + organisation,
                "{\"name\": {\"en\": \"%s\"}, \"votes\": true}".formatted(organisation), NONE).status()).isEqualTo(200);
    }

    private void affiliate(String organisation, String parent) {
        assertThat(people.admin.put("/organisations/%s/affiliations/%s".formatted(organisation, parent),
                "{\"kind\": \"PARENT\", %s}".formatted(SINCE), NONE).status()).isEqualTo(200);
    }

    private void member(String organisation, String membershipClass) {
        assertThat(people.admin.put("/committees/%s/members/%s".formatted(committee, organisation),
                "{\"membershipClass\": \"%s\", %s}".formatted(membershipClass, SINCE), NONE).status()).isEqualTo(200);
    }

    @AfterEach
    void theirOrganisationsVoteNoMore() {
        for (var organisation : new String[]{"a-chips-", "b-fab-", "holding-", "late-"}) {
            var path = "/organisations/" + organisation + group;
            var known = people.admin.get(path);
            if (known.status() == 200) {
                people.admin.put(path, "{\"name\": {\"en\": \"gone\"}, \"votes\": false}",
                        Map.of("If-Match", known.etag()));
            }
        }
    }
}
