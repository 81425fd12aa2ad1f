package org.packstd.submissions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.submission.Submitted.NOW;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Said;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Balloting;

/** Who votes for whom, and until when. */
abstract class CastVoteContract extends OpenBallotCase {

    @Test
    void aVoteMayChangeUntilTheBallotClosesAndCastingItAgainChangesNothing() {
        var first = castVote.cast(BALLOT, "org-0", new Said(Position.DISAPPROVE, "too thick", null), member("org-0"));
        clock.set(NOW.plusSeconds(9));
        var again = castVote.cast(BALLOT, "org-0", new Said(Position.DISAPPROVE, "too thick", null), member("org-0"));
        var changed = castVote.cast(BALLOT, "org-0", new Said(Position.APPROVE, null, null), member("org-0"));

        assertThat(again).isEqualTo(first);
        assertThat(changed.version()).isEqualTo(first.version() + 1);
        assertThat(castVote.find(BALLOT, "org-0", member("org-0"))).isEqualTo(changed);
    }

    @Test
    void wherePersonsVoteEachVotesForThemselvesOnly() {
        papers.prepare(snapshot(), List.of(new Voter("mei", "org-0", Set.of()), new Voter("ravi", "org-0", Set.of())));
        var mei = new Caller("mei", "org-0", Set.of(Role.MEMBER));
        var ravi = new Caller("ravi", "org-0", Set.of(Role.MEMBER));

        castVote.cast(BALLOT, "mei", new Said(Position.APPROVE, null, null), mei);
        castVote.cast(BALLOT, "ravi", new Said(Position.DISAPPROVE, "too thick", null), ravi);

        assertThat(castVote.find(BALLOT, "mei", mei).vote()).isNotNull();
        assertThatThrownBy(() -> castVote.find(BALLOT, "mei", ravi)).hasMessageContaining("whose vote it is");
        assertThatThrownBy(() -> castVote.cast(BALLOT, "mei", new Said(Position.ABSTAIN, null, null), ravi))
                .isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN));
        assertThat(papers.of(snapshot(), "org-0")).hasSize(3);
        assertThat(papers.counts(snapshot()).all()).isEqualTo(new Count(18, 1, 1, 0));
    }

    @Test
    void nobodyVotesForAnother() {
        assertThatThrownBy(
                () -> castVote.cast(BALLOT, "org-1", new Said(Position.APPROVE, null, null), member("org-0")))
                .isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    @Test
    void noVoteIsTakenOnceTheSubmissionIsWithdrawn() {
        perform(((Balloting.BallotOpen) submissions.find(ID).orElseThrow()).withdraw(NOW));

        assertThat(isTaken("org-0", Position.APPROVE)).isFalse();
    }
}
