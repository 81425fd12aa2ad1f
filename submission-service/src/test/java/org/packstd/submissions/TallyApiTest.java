package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What anybody needs to count again is published, and what is secret before the count stays so. */
@ServiceTest
class TallyApiTest {

    private static final Duration LONG = Duration.ofDays(30);

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    /** Reads electorate, votes and policy over HTTP and does the sums itself. */
    @Test
    void anybodyCanComputeTheTallyAgainFromWhatIsPublished() {
        var ballot = people.inBallot(LONG);
        var electorate = all("/ballots/" + ballot + "/electorate");
        assertThat(electorate).extracting(voter -> voter.at("/unit").asString())
                .contains("aurora-semi", "bluepeak-osat", "cedar-test", "delta-devices");
        everybodyVotes(ballot);
        var closed = people.secretary.command("/ballots/" + ballot + ":close", "");
        assertThat(closed.status()).as(closed.body().toString()).isEqualTo(200);

        var tally = people.mei.get("/ballots/" + ballot + "/tally");
        var votes = all("/ballots/" + ballot + "/votes");
        var policy = people.mei.get("/policies/%s?version=%s".formatted(tally.text("/policy"),
                tally.text("/policyVersion")));
        assertThat(people.mei.get("/ballots/" + ballot + "/electorate?limit=200").body().at("/items"))
                .as("the electorate as it was").hasSameSizeAs(electorate);
        var counted = new TreeMap<String, Integer>(Map.of("ELECTORATE", electorate.size()));
        votes.forEach(vote -> counted.merge(vote.at("/position").asString(), 1, Integer::sum));
        assertThat(tally.text("/electorate")).isEqualTo(String.valueOf(electorate.size()));
        assertThat(tally.text("/disapprove")).isEqualTo(String.valueOf(counted.get("DISAPPROVE")));
        var met = new ArrayList<Boolean>();
        policy.body().at("/criteria").forEach(criterion -> met.add(isMet(criterion, counted)));
        assertThat(tally.body().at("/rules").valueStream().map(rule -> rule.at("/met").asBoolean()).toList())
                .isEqualTo(met);
        assertThat(tally.text("/outcome")).isEqualTo(met.contains(false) ? "FAILED" : "PASSED");
        assertThat(tally.text("/rules/1/sentence/zh")).contains("赞成");
    }

    @Test
    void whileABallotIsOpenOnlyASecretaryIsToldHowItStandsAndOnlyInFigures() {
        var ballot = people.inBallot(LONG);
        people.vote(people.lin, ballot, "aurora-semi", "APPROVE");
        disapprove(people.mei, ballot, "bluepeak-osat");

        var standing = people.secretary.get("/ballots/" + ballot + "/tally");

        assertThat(standing.text("/standing")).isEqualTo("true");
        assertThat(standing.text("/approve") + standing.text("/disapprove")).isEqualTo("11");
        assertThat(standing.text("/approvalsMissing")).isEqualTo("1");
        assertThat(standing.text("/summary/en")).isEqualTo("It needs 1 more approval.");
        assertThat(standing.text("/summary/zh")).isEqualTo("至少还需要 1 票赞成。");
        assertThat(standing.body().toString()).doesNotContain("aurora-semi").doesNotContain("bluepeak-osat");
        assertThat(people.lin.get("/ballots/" + ballot + "/tally").status()).isEqualTo(409);
        assertThat(people.certifier.get("/ballots/" + ballot + "/tally").status()).isEqualTo(409);
        assertThat(people.secretary.get("/ballots/" + ballot + "/votes").status()).isEqualTo(409);
        assertThat(people.lin.get("/ballots/" + ballot + "/electorate").body().toString())
                .as("who voted is secret too").doesNotContain("position").doesNotContain("castAt");
    }

    @Test
    void neitherTheTextNorThePolicyCanBeChangedUnderABallot() {
        var ballot = people.inBallot(LONG);
        var submission = "/submissions/" + ballot.substring(0, ballot.lastIndexOf("-b"));
        var before = people.lin.get("/ballots/" + ballot);

        var edited = people.lin.put(submission, Cast.DRAFT.replace("Fine-pitch", "Coarse-pitch"),
                Map.of("If-Match", people.lin.get(submission).etag()));

        assertThat(edited.status()).isEqualTo(409);
        assertThat(people.lin.get("/ballots/" + ballot).text("/contentHash")).isEqualTo(before.text("/contentHash"));
        var policy = people.lin.get("/policies/two-thirds");
        assertThat(policy.text("/version")).isEqualTo(before.text("/policyVersion"));
    }

    @Test
    void votesThatThePolicyDoesNotTakeAreRefusedWithWhatItTakes() {
        var ballot = people.inBallot(LONG);

        var refused = people.vote(people.lin, ballot, "aurora-semi", "RECUSE");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/position");
        assertThat(refused.text("/errors/0/rule")).isEqualTo("position-offered");
        assertThat(refused.text("/errors/0/expected")).contains("APPROVE", "ABSTAIN");
    }

    @Test
    void policiesShowEveryVersionAndWhatTheyAsk() {
        assertThat(people.lin.get("/policies/iso-like").text("/version")).isEqualTo("3");
        assertThat(people.lin.get("/policies/iso-like").text("/window/timeZone")).isEqualTo("Europe/Zurich");
        assertThat(people.lin.get("/policies/iso-like").text("/process/extensionBelow/denominator")).isEqualTo("2");
        var first = people.lin.get("/policies/iso-like?version=1");
        assertThat(first.text("/version")).isEqualTo("1");
        assertThat(first.text("/process/enquiryDays")).isEqualTo("0");
        var second = people.lin.get("/policies/iso-like?version=2");
        assertThat(second.text("/voters/negativesOnly/0")).isEqualTo("O_MEMBER");
        assertThat(second.text("/needs/en")).isEqualTo("The ballot passes when at least 2/3 of the approvals and "
                + "disapprovals of class P_MEMBER approve; and at most 1/4 of the approvals and disapprovals disapprove. "
                + "Disapprovals that say why are withdrawn or judged before it goes on.");
        assertThat(second.text("/needs/zh")).contains("P_MEMBER 类成员的赞成票与反对票中赞成的不少于 2/3");
        assertThat(people.lin.get("/policies/iso-like?version=9").status()).isEqualTo(404);
        assertThat(people.lin.get("/policies/iesg-like").text("/blockingPositions/0")).isEqualTo("DISCUSS");
        assertThat(people.lin.get("/policies/w3c-like").text("/minimumPositive")).isEqualTo("1");
    }

    @Test
    void classesAreTriedBeforeABallotIsOpened() {
        var all = "{\"electorate\": 60, \"approve\": 30, \"disapprove\": 10, \"disapproveWithoutReason\": 3,"
                + " \"abstain\": 9, \"classes\": [{\"membershipClass\": \"P_MEMBER\", \"electorate\": 25,"
                + " \"approve\": %d, \"disapprove\": 7}]}";

        var passes = people.lin.post("/policies/iso-like:simulate", all.formatted(14), Map.of());
        assertThat(passes.text("/outcome")).isEqualTo("PASSED_PENDING_RESOLUTION");
        assertThat(passes.text("/rules/0/subset")).isEqualTo("P_MEMBER");
        var fails = people.lin.post("/policies/iso-like:simulate", all.formatted(12), Map.of());
        assertThat(fails.text("/outcome")).isEqualTo("FAILED");
        assertThat(fails.text("/approvalsMissing")).isEqualTo("2");
        var tooMany = people.lin.post("/policies/iso-like:simulate", all.formatted(19), Map.of());
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text("/errors/0/pointer")).isEqualTo("/classes/0/electorate");
        var tooSilent = people.lin.post("/policies/iso-like:simulate", all.formatted(9), Map.of());
        assertThat(tooSilent.text("/errors/0/rule")).as("nine are silent of eight")
                .isEqualTo("class-part-of-electorate");
    }

    private void everybodyVotes(String ballot) {
        people.vote(people.lin, ballot, "aurora-semi", "APPROVE");
        disapprove(people.mei, ballot, "bluepeak-osat");
        people.vote(people.omar, ballot, "cedar-test", "APPROVE");
        people.vote(people.jana, ballot, "delta-devices", "ABSTAIN");
    }

    private static void disapprove(Caller caller, String ballot, String organisation) {
        var cast = caller.put("/ballots/%s/votes/%s".formatted(ballot, organisation),
                "{\"position\": \"DISAPPROVE\", \"comment\": \"The balls are too small.\"}", Map.of());
        assertThat(cast.status()).as(cast.body().toString()).isEqualTo(200);
    }

    /** All pages of a list, two at a time. */
    private List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var page = people.mei.get(path + "?limit=2");
        page.body().at("/items").forEach(items::add);
        while (!page.text("/next").isEmpty()) {
            page = people.mei.get(path + "?limit=2&cursor=" + page.text("/next"));
            page.body().at("/items").forEach(items::add);
        }
        return items;
    }

    private static boolean isMet(JsonNode criterion, Map<String, Integer> counted) {
        var part = sum(criterion.at("/part"), counted);
        var whole = sum(criterion.at("/whole"), counted);
        var left = part.multiply(new BigInteger(criterion.at("/share/denominator").asString()));
        var right = whole.multiply(new BigInteger(criterion.at("/share/numerator").asString()));
        return whole.signum() > 0 && criterion.at("/comparison").asString().equals("AT_LEAST")
                && left.compareTo(right) >= 0;
    }

    private static BigInteger sum(JsonNode answers, Map<String, Integer> counted) {
        return answers.valueStream().map(answer -> counted.getOrDefault(answer.asString(), 0)).map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
