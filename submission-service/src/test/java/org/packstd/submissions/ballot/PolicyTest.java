package org.packstd.submissions.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.ballot.Outcome.FAILED;
import static org.packstd.submissions.ballot.Outcome.FAILED_NO_RETURN;
import static org.packstd.submissions.ballot.Outcome.PASSED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.problem.Problem;

class PolicyTest {

    private static final Policies POLICIES = KnownPolicies.all();
    private static final Policy TWO_THIRDS = policy("two-thirds");

    @ParameterizedTest(name = "of {0}: {1} approve, {2} disapprove, {3} abstain: {4}")
    @CsvSource({
        "30, 14, 7, 0, PASSED", // 14/21 is two thirds exactly
        "30, 13, 7, 0, FAILED", // 13/20
        "30, 0, 0, 20, FAILED", // only abstentions decide nothing
        "30, 15, 0, 0, PASSED", // half have returned
        "30, 14, 0, 0, FAILED_NO_RETURN", // less than half
        "30, 1, 0, 14, PASSED", // abstentions are returns
        "31, 15, 0, 0, FAILED_NO_RETURN", // 15/31 is less than half
        "31, 16, 0, 0, PASSED",
        "1, 1, 0, 0, PASSED",
        "1, 0, 1, 0, FAILED",
        "1, 0, 0, 0, FAILED_NO_RETURN",
        "4, 2, 1, 0, PASSED", // 2/3, where 0.666… would round to either side
        "4, 1, 1, 2, FAILED"})
    void twoThirdsOfTheCountedVotesAndHalfOfTheOrganisations(int electorate, int approve, int disapprove, int abstain,
            Outcome outcome) {
        assertThat(decide(new Count(electorate, approve, disapprove, abstain))).isEqualTo(outcome);
    }

    @Test
    void everySmallCountIsDecidedAsExactArithmeticDecidesIt() {
        for (var electorate = 1; electorate <= 12; electorate++) {
            for (var approve = 0; approve <= electorate; approve++) {
                for (var disapprove = 0; disapprove <= electorate - approve; disapprove++) {
                    for (var abstain = 0; abstain <= electorate - approve - disapprove; abstain++) {
                        var count = new Count(electorate, approve, disapprove, abstain);
                        assertThat(decide(count)).as("%s", count).isEqualTo(byDecimals(count));
                    }
                }
            }
        }
    }

    /** The same rule in other words: twice the disapprovals at most the approvals, and some of them. */
    private static Outcome byDecimals(Count count) {
        if (BigDecimal.valueOf(count.returned()).compareTo(BigDecimal.valueOf(count.electorate() * 5L, 1)) < 0) {
            return FAILED_NO_RETURN;
        }
        return count.approve() > 0 && count.approve() >= 2 * count.disapprove() ? PASSED : FAILED;
    }

    @Test
    void oneMoreApprovalNeverTurnsAPassedBallotIntoAFailedOne() {
        for (var approve = 0; approve < 20; approve++) {
            for (var disapprove = 0; approve + disapprove < 20; disapprove++) {
                var before = decide(new Count(20, approve, disapprove, 0));
                var after = decide(new Count(20, approve + 1, disapprove, 0));
                assertThat(before == PASSED && after != PASSED).as("%d:%d", approve, disapprove).isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0}, of {1}: {2} approve, {3} disapprove, {4} abstain: {5}")
    @CsvSource({
        "jedec-like, 30, 14,  7,  0, PASSED", // 14/21 is two thirds exactly
        "jedec-like, 30, 13,  7,  0, FAILED",
        "jedec-like, 30, 15,  0,  0, FAILED_NO_RETURN", // a half is not more than a half
        "ieee-like,  40, 21,  7,  2, PASSED", // 30/40 returned, 21/28 is three quarters exactly
        "ieee-like,  40, 21,  6,  2, FAILED_NO_RETURN", // 29/40
        "ieee-like,  40, 21,  0,  9, FAILED", // 9/30 abstentions are 30 % exactly, which is too many
        "iso-like,   60, 30, 10,  9, PASSED", // 10/40 is a quarter exactly
        "iso-like,   60, 30, 13,  9, FAILED", // 13/43 is more than a quarter
        "gbt-like,   40, 20,  5,  5, PASSED", // abstainers stay in the denominator: 20/30
        "gbt-like,   40, 20,  4,  7, FAILED", // 20/31
        "gbt-like,   40, 20,  8,  2, FAILED", // 8/30 against
        "gbt-like,   40, 20,  5,  4, FAILED_NO_RETURN", // 29/40
        "etsi-like, 100, 71, 29,  0, PASSED",
        "etsi-like, 100, 12,  5, 20, FAILED", // 12/17 is 70.588 %, which rounds to 71
        "ipc-like,   40, 13,  7,  0, PASSED", // 13/20 is 65 % exactly
        "ipc-like,   40,  0,  0, 20, FAILED", // of nothing there is no share
        "semi-like,  10,  6,  0,  0, PASSED",
        "semi-like,  10,  8,  1,  0, FAILED"}) // 8/9 is less than 90 %
    void firstVersionsDecideAsTheyAlwaysDid(String policy, int electorate, int approve, int disapprove, int abstain,
            Outcome outcome) {
        var counts = Counts.of(new Count(electorate, approve, disapprove, abstain));

        assertThat(POLICIES.find(policy, 1).orElseThrow().decide(counts).outcome()).isEqualTo(outcome);
    }

    @Test
    void aPolicyThatNeedsNoReturnMayStillPutOffABallotThatFewTookPartIn() {
        var policy = POLICIES.find("etsi-like").orElseThrow();

        assertThat(policy.callsForExtension(Counts.of(new Count(10, 4, 0, 0)))).isTrue();
        assertThat(policy.callsForExtension(Counts.of(new Count(10, 4, 0, 1)))).isFalse();
        assertThat(policy.lacksReturns(Counts.of(new Count(10, 1, 0, 0)))).as("its figures decide").isFalse();
        assertThat(POLICIES.find("etsi-like", 2).orElseThrow().callsForExtension(Counts.of(new Count(10, 1, 0, 0))))
                .as("nobody said so then").isFalse();
    }

    private static Outcome decide(Count count) {
        return TWO_THIRDS.decide(Counts.of(count)).outcome();
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, false", "MORE_THAN, false", "AT_MOST, true", "LESS_THAN, true"})
    void ofNothingAShareIsNeverReachedAndNeverExceeded(Comparison comparison, boolean holds) {
        assertThat(comparison.holds(0, 0, new Fraction(1, 4))).isEqualTo(holds);
    }

    @Test
    void aCriterionCountsAPartOfItsWhole() {
        assertThatThrownBy(() -> new Criterion(Condition.Rule.APPROVAL, Set.of(Answer.ABSTAIN), Comparison.AT_LEAST,
                new Fraction(1, 2), Set.of(Answer.APPROVE))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Policy policy(String id) {
        return POLICIES.find(id).orElseThrow();
    }

    @Test
    void aPolicyNamesTheClassesWithoutWhichNoBallotCouldPass() {
        var observer = new Voter("one", "one", Set.of("O_MEMBER"));
        var participant = new Voter("two", "two", Set.of("P_MEMBER"));

        assertThat(policy("iso-like").classesMissing(List.of(observer))).containsExactly("P_MEMBER");
        assertThat(policy("iso-like").classesMissing(List.of(observer, participant))).isEmpty();
        assertThat(TWO_THIRDS.classesMissing(List.of())).isEmpty();
    }

    @Test
    void approvalsWithCommentsAreApprovals() {
        var count = Count.of(4, List.of(Position.APPROVE, Position.APPROVE_WITH_COMMENTS, Position.ABSTAIN));

        assertThat(count).isEqualTo(new Count(4, 2, 0, 1));
    }

    @Test
    void moreVotesThanVotersIsAMistakeOfOurs() {
        assertThatThrownBy(() -> new Count(2, 2, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBallotIdNamesItsSubmissionAndRound() {
        assertThat(BallotId.parse("sub-01-b12")).isEqualTo(new BallotId("sub-01", 12));
        assertThatThrownBy(() -> BallotId.parse("sub-01")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> BallotId.parse("sub-01-b0")).isInstanceOf(Problem.class);
    }
}
