package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The policies that ballots are decided by, over HTTP. */
@ServiceTest
class PoliciesApiTest {

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void policiesSayWhatABallotNeeds() {
        assertThat(people.lin.get("/policies").body().at("/items").findValuesAsString("policyId"))
                .contains("two-thirds", "jedec-like", "ieee-like", "iso-like", "gbt-like").isSorted();
        var policy = people.lin.get("/policies/two-thirds");
        assertThat(policy.text("/criteria/1/share/denominator")).isEqualTo("3");
        assertThat(policy.text("/needs/en")).isEqualTo("The ballot passes when at least 1/2 of the organisations "
                + "returned; and at least 2/3 of the approvals and disapprovals approve.");
        assertThat(people.lin.get("/policies/majority").status()).isEqualTo(404);
    }

    @Test
    void aPolicyIsTriedBeforeABallotIsOpened() {
        var simulated = people.lin.post("/policies/etsi-like:simulate",
                "{\"electorate\": 40, \"approve\": 12, \"disapprove\": 5, \"abstain\": 20}", Map.of());

        assertThat(simulated.text("/outcome")).isEqualTo("FAILED");
        assertThat(simulated.text("/rules/0/sentence/en"))
                .isEqualTo("12 of 17 approvals and disapprovals approve (needed: at least 71/100)");
        assertThat(people.lin.post("/policies/etsi-like:simulate",
                "{\"electorate\": 3, \"approve\": 3, \"disapprove\": 1, \"abstain\": 0}", Map.of())
                .text("/errors/0/pointer")).isEqualTo("/electorate");
        var tooFew = people.lin.post("/policies/ieee-like:simulate",
                "{\"electorate\": 4, \"approve\": 4, \"disapprove\": 0, \"abstain\": 0}", Map.of());
        assertThat(tooFew.status()).as("no ballot could be opened with so few").isEqualTo(422);
        assertThat(tooFew.text("/errors/0/pointer")).isEqualTo("/electorate");
        assertThat(tooFew.text("/errors/0/rule")).isEqualTo("electorate-large-enough");
        assertThat(people.lin.post("/policies/majority:simulate",
                "{\"electorate\": 3, \"approve\": 3, \"disapprove\": 0, \"abstain\": 0}", Map.of()).status())
                .isEqualTo(404);
    }
}
