package org.packstd.submissions.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.ballot.Outcome.FAILED;
import static org.packstd.submissions.ballot.Outcome.FAILED_NO_RETURN;
import static org.packstd.submissions.ballot.Outcome.PASSED;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.submissions.problem.Problem;

class PolicyTest {

    private static final Policy TWO_THIRDS = Policies.TWO_THIRDS;

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
        assertThat(TWO_THIRDS.decide(new Count(electorate, approve, disapprove, abstain)).outcome()).isEqualTo(outcome);
    }

    @Test
    void everySmallCountIsDecidedAsExactArithmeticDecidesIt() {
        for (var electorate = 1; electorate <= 12; electorate++) {
            for (var approve = 0; approve <= electorate; approve++) {
                for (var disapprove = 0; disapprove <= electorate - approve; disapprove++) {
                    for (var abstain = 0; abstain <= electorate - approve - disapprove; abstain++) {
                        var count = new Count(electorate, approve, disapprove, abstain);
                        assertThat(TWO_THIRDS.decide(count).outcome()).as("%s", count).isEqualTo(byDecimals(count));
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
                var before = TWO_THIRDS.decide(new Count(20, approve, disapprove, 0)).outcome();
                var after = TWO_THIRDS.decide(new Count(20, approve + 1, disapprove, 0)).outcome();
                assertThat(before == PASSED && after != PASSED).as("%d:%d", approve, disapprove).isFalse();
            }
        }
    }

    @Test
    void aDisapprovalSaysWhy() {
        assertThatThrownBy(() -> new Vote(Position.DISAPPROVE, null, Instant.EPOCH, "lin"))
                .isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.offences().getFirst().pointer()).isEqualTo("/comment"));
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
