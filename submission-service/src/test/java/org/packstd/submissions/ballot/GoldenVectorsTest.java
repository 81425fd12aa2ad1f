package org.packstd.submissions.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.ballot.Outcome.FAILED;
import static org.packstd.submissions.ballot.Outcome.PASSED;
import static org.packstd.submissions.ballot.Outcome.PASSED_PENDING_RESOLUTION;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.submissions.ballot.json.KnownPolicies;

/** Ballots whose results were computed by hand, and the edges of each preset, by the newest version of each. */
class GoldenVectorsTest {

    private static final Policies POLICIES = KnownPolicies.all();

    @ParameterizedTest(name = "{0}, of {1}: {2} approve, {3} disapprove, {4} without reason, {5} abstain: {6}")
    @CsvSource({
        "jedec-like, 30, 14,  7, 0,  0, PASSED_PENDING_RESOLUTION", // 14/21 is two thirds exactly
        "jedec-like, 30, 13,  7, 0,  0, FAILED", // 13/20
        "jedec-like, 30, 15,  0, 0,  0, FAILED_NO_RETURN", // a half is not more than a half
        "jedec-like, 30, 16,  0, 0,  0, PASSED",
        "ieee-like,  40, 21,  6, 1,  2, PASSED_PENDING_RESOLUTION", // 30/40 returned, 21/27
        "ieee-like,  40, 21,  6, 0,  2, FAILED_NO_RETURN", // 29/40
        "ieee-like,  40, 21,  0, 9,  0, PASSED", // what does not say why is returned and nothing else
        "ieee-like,  40, 21,  0, 0,  9, FAILED", // 9/30 abstentions are 30 % exactly, which is too many
        "etsi-like, 100, 71, 29, 0,  0, PASSED", // nothing is resolved afterwards
        "etsi-like, 100, 12,  5, 0, 20, FAILED", // 12/17 is 70.588 %, which rounds to 71
        "ipc-like,   40, 13,  7, 0,  0, PASSED_PENDING_RESOLUTION", // 13/20 is 65 % exactly
        "ipc-like,   40,  0,  0, 0, 20, FAILED", // of nothing there is no share
        "semi-like,  10,  6,  0, 0,  0, PASSED",
        "semi-like,  10,  8,  1, 0,  0, FAILED", // 8/9 is less than 90 %
        "semi-like,  10,  9,  1, 0,  0, PASSED_PENDING_RESOLUTION",
        "gbt-like,   40, 20,  5, 0,  5, PASSED_PENDING_RESOLUTION", // abstainers stay in the denominator: 20/30
        "gbt-like,   40, 20,  4, 0,  7, FAILED", // 20/31
        "gbt-like,   40, 20,  8, 0,  2, FAILED", // 8/30 against
        "gbt-like,   40, 20,  5, 0,  4, FAILED_NO_RETURN", // 29/40
        "w3c-like,   40,  1,  0, 0,  9, PASSED", // no return is asked for
        "w3c-like,   40, 39,  1, 0,  0, FAILED", // a formal objection is open
        "w3c-like,   40,  0,  0, 0, 40, FAILED"}) // nobody wants it
    void presetsDecideTheGoldenVectors(String policy, int electorate, int approve, int disapprove, int unreasoned,
            int abstain, Outcome outcome) {
        assertThat(decide(policy, count(electorate, approve, disapprove, unreasoned, abstain))).isEqualTo(outcome);
    }

    /** Two conditions over two electorates; and what does not say why must not be counted against. */
    @Test
    void participatingMembersApproveAndOfAllAtMostAQuarterDisapproves() {
        var participating = Map.of("P_MEMBER", count(25, 14, 7, 0, 0));

        assertThat(decide("iso-like", new Counts(count(60, 30, 10, 3, 9), participating)))
                .as("14/21 and 10/40").isEqualTo(PASSED_PENDING_RESOLUTION);
        assertThat(decide("iso-like", new Counts(count(60, 30, 13, 0, 9), participating)))
                .as("13/43, if the three had said why").isEqualTo(FAILED);
        assertThat(decide("iso-like", new Counts(count(60, 30, 10, 3, 9), Map.of("P_MEMBER", count(25, 13, 7, 0, 0)))))
                .as("13/20 of the participating members").isEqualTo(FAILED);
        assertThat(decide("iso-like", Counts.of(count(60, 40, 0, 0, 0))))
                .as("nobody of the class that approves").isEqualTo(FAILED);
    }

    @ParameterizedTest(name = "of {0}, {1} recused: {2} yes, {3} no objection, {4} discuss, {5} abstain: {6}")
    @CsvSource({
        "15, 0, 1, 9, 0, 5, PASSED", // 10/15; an abstention does not block
        "15, 0, 1, 8, 0, 6, FAILED", // 9/15
        "15, 2, 1, 8, 0, 0, PASSED", // 9 of 13, of which two thirds are 8.7 and therefore 9
        "15, 2, 1, 7, 0, 0, FAILED", // 8 of 13
        "15, 0, 0, 15, 0, 0, FAILED", // nobody says yes
        "15, 0, 9, 5, 1, 0, FAILED", // somebody wants to discuss
        "15, 15, 0, 0, 0, 0, FAILED"}) // nobody is left
    void aSteeringGroupPassesWhatNobodyBlocks(int electorate, int recused, int yes, int noObjection, int discuss,
            int abstain, Outcome outcome) {
        var count = new Count(electorate, Map.of(Answer.APPROVE, yes, Answer.NO_OBJECTION, noObjection,
                Answer.DISCUSS, discuss, Answer.ABSTAIN, abstain, Answer.RECUSE, recused));

        assertThat(decide("iesg-like", Counts.of(count))).isEqualTo(outcome);
    }

    @Test
    void aBallotThatWasOpenedByAnOlderVersionIsDecidedByThatVersion() {
        var count = new Count(30, 14, 7, 0);

        assertThat(POLICIES.find("jedec-like", 1).orElseThrow().decide(Counts.of(count)).outcome())
                .isEqualTo(PASSED);
        assertThat(POLICIES.find("jedec-like").orElseThrow().version()).isEqualTo(3);
        assertThat(decide("jedec-like", count)).isEqualTo(PASSED_PENDING_RESOLUTION);
    }

    private static Count count(int electorate, int approve, int disapprove, int unreasoned, int abstain) {
        return new Count(electorate, Map.of(Answer.APPROVE, approve, Answer.DISAPPROVE, disapprove,
                Answer.DISAPPROVE_WITHOUT_REASON, unreasoned, Answer.ABSTAIN, abstain));
    }

    private static Outcome decide(String policy, Count count) {
        return decide(policy, Counts.of(count));
    }

    private static Outcome decide(String policy, Counts counts) {
        return POLICIES.find(policy).orElseThrow().decide(counts).outcome();
    }
}
