package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ways back from a decision: what a certifier sends back, and what is appealed against. */
class AppealStoryTest extends RevisionStory {

    @Test
    void whatTheCertifierSendsBackIsConcludedAndCertifiedByAnother() {
        approvedByAll("jedec-like");

        var back = expect(200, people.certifier.command(submission + ":refuse",
                "{\"reason\": \"The minutes are missing.\", \"sendBack\": true}"));
        assertThat(back.text("/state")).isEqualTo("NEGATIVE_RESOLUTION");
        expect(200, people.chair.command(submission + ":conclude", ""));

        assertThat(expect(200, certifier("otto").command(submission + ":certify", ASSURED)).text("/state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void anAppealThatIsRightLeadsFromACertificationBackToItsReview() {
        approvedByAll("jedec-like");
        expect(200, people.certifier.command(submission + ":certify", ASSURED));
        appealed();

        expect(200, certifier("otto").command(submission + ":decide-appeal",
                "{\"upheld\": true, \"reason\": \"The notice was short.\"}"));

        assertThat(state()).isEqualTo("PROCEDURAL_REVIEW");
        assertThat(people.certifier.command(submission + ":certify", ASSURED).status()).as("took the decision")
                .isEqualTo(403);
        expect(200, certifier("uma").command(submission + ":certify", ASSURED));
    }

    @Test
    void whoTookPartInACertificationIsNotOnThePanelOfAnAppealAgainstIt() {
        approvedByAll("jedec-like");
        expect(200, people.certifier.command(submission + ":certify", ASSURED));
        appealed();
        var participants = Map.of(
                certifier("chen"), "chen decided in this case",
                certifier("ravi"), "ravi reviewed text 1",
                Caller.person(port, "uma", "org-03", "certifier"), "org-03 voted in " + id() + "-b1",
                Caller.person(port, "uma", "org-01", "certifier"), "org-01 moved the decision",
                certifier("person-of-org-04"), "person-of-org-04 cast a vote in " + id() + "-b1");

        participants.forEach((participant, why) -> {
            var refused = participant.command(submission + ":decide-appeal",
                    "{\"upheld\": false, \"reason\": \"I said so.\"}");
            assertThat(refused.status()).as(why).isEqualTo(409);
            assertThat(refused.text("/detail")).contains("panel: " + why, "took no part");
            assertThat(blocked(participant, "decide-appeal")).contains(why);
        });
        expect(200, certifier("otto").command(submission + ":decide-appeal",
                "{\"upheld\": false, \"reason\": \"Seven days were given.\"}"));
    }

    @Test
    void whoDecidedDoesNotHoldTheAppealAgainstItAndAHoldOfAnotherEnds() {
        approvedByAll("jedec-like");
        expect(200, people.certifier.command(submission + ":certify", ASSURED));
        appealed();
        var hold = "{\"reason\": \"Counsel was asked.\"}";

        var refused = people.chair.command(submission + ":hold", hold);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("decided in this case");
        var held = expect(200, people.secretary.command(submission + ":hold", hold));
        assertThat(Duration.between(Instant.parse(held.text("/hold/since")), Instant.parse(held.text("/hold/endsAt"))))
                .isEqualTo(Duration.ofDays(30));

        advance(Duration.ofDays(30));
        awaitState("APPEALED");
        assertThat(blocked(people.secretary, "hold")).contains("held for 30 days already");
        expect(200, certifier("otto").command(submission + ":decide-appeal",
                "{\"upheld\": false, \"reason\": \"Seven days were given.\"}"));
    }

    @Test
    void anAppealThatIsRightLeadsFromAFailedBallotToAnotherOne() {
        var ballot = inBallot("jedec-like");
        UNITS.forEach(unit -> vote(ballot, unit, unit.equals("org-01") ? "APPROVE" : "DISAPPROVE"));
        advanceToTheClose();
        awaitState("BALLOT_FAILED");
        appealed();

        expect(200, certifier("otto").command(submission + ":decide-appeal",
                "{\"upheld\": true, \"reason\": \"Votes were bought.\"}"));

        assertThat(state()).isEqualTo("BALLOT_READY");
        assertThat(opened()).isNotEqualTo(ballot);
    }

    private void approvedByAll(String preset) {
        var ballot = inBallot(preset);
        attest();
        UNITS.forEach(unit -> vote(ballot, unit, "APPROVE"));
        advanceToTheClose();
        awaitState("PROCEDURAL_REVIEW");
    }

    private void appealed() {
        expect(200, voter("org-02").command(submission + ":appeal",
                "{\"text\": \"The notice was short.\", \"remedy\": \"Look again.\"}"));
        assertThat(state()).isEqualTo("APPEALED");
    }

    private Caller certifier(String name) {
        return Caller.person(port, name, "packstd-body", "certifier");
    }
}
