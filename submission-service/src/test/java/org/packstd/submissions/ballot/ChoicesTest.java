package org.packstd.submissions.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;

/** What a policy takes as a vote, and what it says to the rest. */
class ChoicesTest {

    private static final Voter VOTER = new Voter("org-1", "org-1", Set.of("P_MEMBER"));

    @Test
    void aDisapprovalSaysWhy() {
        assertThat(rules("two-thirds", vote(Position.DISAPPROVE, " ", null)))
                .containsExactly("/comment position-says-why");
    }

    @Test
    void whereTheOneThatDoesNotIsTakenItIsCountedApart() {
        var vote = vote(Position.DISAPPROVE, null, null);

        assertThatCode(() -> choices("iso-like").demand(vote)).doesNotThrowAnyException();
        assertThat(vote.answer()).isEqualTo(Answer.DISAPPROVE_WITHOUT_REASON);
        assertThat(vote(Position.DISAPPROVE, "too thick", null).answer()).isEqualTo(Answer.DISAPPROVE);
    }

    @Test
    void anAbstentionSaysWhyWhereThePolicyAsks() {
        assertThat(rules("ieee-like", vote(Position.ABSTAIN, null, null)))
                .containsExactly("/reason abstention-says-why");
        assertThatCode(() -> choices("ieee-like").demand(vote(Position.ABSTAIN, null, Reason.EXPERTISE)))
                .doesNotThrowAnyException();
        assertThatCode(() -> choices("two-thirds").demand(vote(Position.ABSTAIN, null, null)))
                .doesNotThrowAnyException();
        assertThat(rules("ieee-like", vote(Position.APPROVE, null, Reason.TIME)))
                .containsExactly("/reason reason-of-an-abstention");
    }

    @Test
    void whoAbstainsForAConflictOfInterestIsCountedAsRecused() {
        assertThat(vote(Position.ABSTAIN, null, Reason.CONFLICT).answer()).isEqualTo(Answer.RECUSE);
        assertThat(vote(Position.ABSTAIN, null, Reason.TIME).answer()).isEqualTo(Answer.ABSTAIN);
        var conflicts = new Count(40, Map.of(Answer.APPROVE, 27, Answer.RECUSE, 4));
        assertThat(KnownPolicies.all().find("ieee-like").orElseThrow().decide(Counts.of(conflicts)).outcome())
                .as("27 of 36 returned, nobody abstained").isEqualTo(Outcome.PASSED);
    }

    @Test
    void whatIsNotOfferedIsRefusedWithWhatIs() {
        assertThat(rules("iesg-like", vote(Position.DISAPPROVE, "no", null)))
                .containsExactly("/position position-offered");
        assertThat(rules("two-thirds", vote(Position.DISCUSS, null, null)))
                .containsExactly("/position position-offered", "/comment position-says-why");
        var refused = refused("two-thirds", vote(Position.RECUSE, null, null));
        assertThat(refused.offences().getFirst().toString()).contains("APPROVE", "ABSTAIN");
    }

    @Test
    void aClosedDisapprovalGivesWayOnceAndOnlyWhereThePolicyLetsIt() {
        var paper = new Paper(VOTER, vote(Position.DISAPPROVE, "too thick", null), null, 1, true);
        var yes = vote(Position.APPROVE, null, null);

        assertThatCode(() -> choices("ieee-like").demandTurn(paper, yes)).doesNotThrowAnyException();
        assertThat(turnRefused("jedec-like", paper, yes)).isEqualTo(ProblemType.STATE_FORBIDS);
        assertThat(turnRefused("ieee-like", paper, vote(Position.DISAPPROVE, "still", null)))
                .isEqualTo(ProblemType.RULE_VIOLATED);
        assertThat(turnRefused("ieee-like", new Paper(VOTER, paper.vote(), yes, 2, true), yes))
                .as("it gave way before").isEqualTo(ProblemType.STATE_FORBIDS);
        assertThat(turnRefused("ieee-like", new Paper(VOTER, yes, null, 1, true), vote(Position.ABSTAIN, null, null)))
                .as("an approval stays").isEqualTo(ProblemType.STATE_FORBIDS);
    }

    private static @Nullable ProblemType turnRefused(String policy, Paper paper, Vote vote) {
        var refused = catchThrowableOfType(Problem.class, () -> choices(policy).demandTurn(paper, vote));
        return refused == null ? null : refused.type();
    }

    private static List<String> rules(String policy, Vote vote) {
        return refused(policy, vote).offences().stream().map(ChoicesTest::name).toList();
    }

    private static String name(Offence offence) {
        return offence.pointer() + " " + offence.rule();
    }

    private static Problem refused(String policy, Vote vote) {
        return catchThrowableOfType(Problem.class, () -> choices(policy).demand(vote));
    }

    private static Choices choices(String policy) {
        return KnownPolicies.all().find(policy).orElseThrow().choices();
    }

    private static Vote vote(Position position, @Nullable String comment, @Nullable Reason reason) {
        return new Vote(position, comment, reason, Instant.EPOCH, "lin", null, false);
    }
}
