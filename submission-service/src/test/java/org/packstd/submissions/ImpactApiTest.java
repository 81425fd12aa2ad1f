package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No text goes to its ballot without what it means to those who adopted the one before. */
@ServiceTest
class ImpactApiTest {

    private static final String REVISION = """
            {"kind": "REVISION", "licenceGranted": true, "family": "CSP", "title": {"en": "Fine-pitch CSP"}, "scope": {"en": "Balls on a matrix."}, "payload": {"variations": [{"code": "AA"}]},
             "target": {"designation": "PS-CSP-0012", "baseRevision": "A"}}""";

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @AfterEach
    void standardsServiceIsBack() {
        Neighbours.STANDARDS.setDown(false);
    }

    @Test
    void theImpactOfARevisionIsAttachedWhenItIsDeclaredReady() {
        var path = "/submissions/" + people.accepted(REVISION);
        assertThat(people.mei.get(path).body().at("/impact").isMissingNode()).isTrue();

        var ready = people.chair.command(path + ":declare-ready", "");

        assertThat(ready.text("/state")).isEqualTo("BALLOT_READY");
        var impact = people.mei.get(path).body().at("/impact");
        assertThat(impact.at("/designation").asString()).isEqualTo("PS-CSP-0012");
        assertThat(impact.at("/baseRevision").asString()).isEqualTo("A");
        assertThat(impact.at("/totalChanges").asInt()).isEqualTo(3);
        assertThat(impact.at("/roles/0/atLeast").asInt()).isEqualTo(5);
        assertThat(impact.at("/roles/0/worst").asString()).isEqualTo("BREAKING");
        assertThat(impact.at("/roles/0/changes").toString())
                .isEqualTo("[{\"severity\":\"BREAKING\",\"changes\":1},{\"severity\":\"INFO\",\"changes\":2}]");
        assertThat(impact.at("/roles/1/atLeast").isMissingNode()).as("too few to tell").isTrue();
    }

    @Test
    void aWithdrawalConcernsAllWhoAdoptedTheStandard() {
        var path = "/submissions/" + people.accepted(
                """
                        {"kind": "WITHDRAWAL", "licenceGranted": true, "family": "CSP", "title": {"en": "Withdraw it"}, "rationale": "Nobody makes it.",
                         "target": {"designation": "PS-CSP-0012", "baseRevision": "A"}}""");

        var ready = people.chair.command(path + ":declare-ready", "");

        assertThat(ready.text("/impact/roles/0/role")).isEqualTo("PRODUCER");
        assertThat(ready.text("/impact/roles/0/worst")).isEqualTo("BREAKING");
    }

    @Test
    void aNewStandardHasNoAdoptersYet() {
        var path = "/submissions/" + people.accepted();

        var ready = people.chair.command(path + ":declare-ready", "");

        assertThat(ready.body().at("/impact/roles")).isEmpty();
        assertThat(ready.body().at("/impact/designation").isMissingNode()).isTrue();
    }

    @Test
    void withoutItNothingIsDeclaredReady() {
        var known = "/submissions/" + people.accepted(REVISION);
        var gone = "/submissions/" + people.accepted(REVISION.replace("0012", "0013"));

        assertThat(people.chair.command(gone + ":declare-ready", "").status()).as("no such standard").isEqualTo(409);
        Neighbours.STANDARDS.setDown(true);
        var refused = people.chair.command(known + ":declare-ready", "");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(people.mei.get(known).text("/state")).isEqualTo("ACCEPTED");
        Neighbours.STANDARDS.setDown(false);
        assertThat(people.chair.command(known + ":declare-ready", "").text("/state")).isEqualTo("BALLOT_READY");
    }
}
