package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On which grounds, by which motion and with which assurances something was decided. */
@ServiceTest
class DecisionsApiTest {

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void aReturnAndARejectionNameTheirGround() {
        var returned = people.secretary.command("/submissions/" + people.inTriage() + ":return",
                "{\"code\": \"UNCLEAR\", \"reason\": \"Two figures for one body.\"}");
        var rejected = people.chair.command("/submissions/" + people.inTriage() + ":reject",
                "{\"reason\": \"A pizza is no package.\"}");

        assertThat(returned.text("/reasonCode")).isEqualTo("UNCLEAR");
        assertThat(returned.text("/reason")).isEqualTo("Two figures for one body.");
        assertThat(rejected.text("/reasonCode")).as("nobody said which").isEqualTo("OTHER");
        assertThat(people.chair.command("/submissions/" + people.inTriage() + ":reject",
                "{\"code\": \"BORING\", \"reason\": \"It is.\"}").status()).isEqualTo(400);
    }

    @Test
    void aPolicyByWhichPersonsVoteNeedsACommittee() {
        var path = "/submissions/" + people.inTriage();

        var refused = people.chair.command(path + ":accept", "{\"policy\": \"iesg-like\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/rule")).isEqualTo("policy-needs-committee");
        assertThat(refused.text("/errors/0/value")).isEqualTo("iesg-like");
        assertThat(refused.text("/errors/0/expected")).contains("a committee");
        assertThat(people.lin.get(path).text("/state")).isEqualTo("TRIAGE");
    }

    @Test
    void aMotionIsSecondedByAnotherAndCarried() {
        var path = "/submissions/" + people.inTriage();

        var refused = people.chair.command(path + ":reject", decision("aurora-semi", "aurora-semi", 3, 3));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactly("/motion/second", "/motion/inFavour");
        assertThat(people.lin.get(path).text("/state")).isEqualTo("TRIAGE");

        var rejected = people.chair.command(path + ":reject", decision("bluepeak-osat", "cedar-test", 3, 1));
        assertThat(rejected.text("/decision/motion/mover")).isEqualTo("bluepeak-osat");
        assertThat(rejected.body().at("/decision").toString()).as("who recorded it").doesNotContain("chen");
        assertThat(rejected.body().at("/decision/motion/inFavour").asInt()).isEqualTo(3);
    }

    @Test
    void whatWasAssuredStaysWithTheDecisionEvenWhereThePolicyAsksForNothing() {
        var path = "/submissions/" + people.inProceduralReview();

        var certified = people.certifier.command(path + ":certify", "{\"assurances\": [\"SAFETY\", \"PROCESS\"]}");

        assertThat(certified.text("/state")).isEqualTo("APPROVED");
        assertThat(certified.body().at("/decision/assurances").toString()).isEqualTo("[\"PROCESS\",\"SAFETY\"]");
    }

    private static String decision(String mover, String second, int inFavour, int against) {
        return """
                {"code": "NO_CONSENSUS", "reason": "The committee said so.",
                 "motion": {"mover": "%s", "second": "%s", "inFavour": %d, "against": %d}}"""
                .formatted(mover, second, inFavour, against);
    }
}
