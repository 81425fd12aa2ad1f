package org.packstd.submissions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.submission.Submitted.NOW;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proceedings.RunBallot;
import org.packstd.submissions.proceedings.Standings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionIds;

/** A ballot is taken back only as long as nobody voted, or with the consent of the chair. */
abstract class RecallContract extends OpenBallotCase {

    @Test
    void theFirstVoteThatComesWhileARecallIsJudgedIsSeenByIt() {
        var cast = new AtomicBoolean();
        var crossing = new Guard(KnownPolicies.all(), () -> List.of((action, _, _) -> {
            if (action == Action.RECALL && !cast.getAndSet(true)) {
                assertThat(isTaken("org-0", Position.APPROVE)).isTrue();
            }
            return Optional.empty();
        }));

        assertThatThrownBy(() -> recall(crossing)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.STATE_FORBIDS);
            assertThat(problem).hasMessageContaining("consent");
        });
        assertThat(submissions.find(ID).orElseThrow().state()).isEqualTo(State.BALLOT_OPEN);
        assertThat(papers.counts(snapshot()).all().returned()).isOne();
    }

    @Test
    void aVoteThatWasNotedButNotCastYetKeepsTheBallotFromBeingRecalledAsOneWithoutVotes() {
        assertThat(submissions.noteVote(ID, snapshot())).isTrue(); // and then the voter's instance pauses

        assertThatThrownBy(() -> recall(guard)).hasMessageContaining("consent");
        assertThat(judged(SECRETARY)).as("as it is shown").isInstanceOfSatisfying(Verdict.Blocked.class,
                blocked -> assertThat(blocked.hindrance().reason()).contains("consent: none"));
        assertThat(isTaken("org-0", Position.APPROVE)).isTrue();
    }

    @Test
    void aVoteThatWasNotedAndNeverCastIsNoHindranceOnceTheChairAgreed() {
        assertThat(submissions.noteVote(ID, snapshot())).isTrue(); // and then the voter's instance died
        perform(((Ability.Withdrawable) submissions.find(ID).orElseThrow()).consent(Consent.RECALL, "chen", NOW));

        assertThat(judged(SECRETARY)).isEqualTo(new Verdict.Allowed());
        assertThat(judged(new Caller("chen", "packstd-body", Set.of(Role.SECRETARY)))).as("not with themselves")
                .isInstanceOf(Verdict.Blocked.class);
    }

    private Verdict judged(Caller caller) {
        var found = submissions.find(ID).orElseThrow();
        return guard.judge(Action.RECALL, caller, found,
                new Standings(submissions, papers, Frozen.voices(database), clock).of(found, caller));
    }

    @RepeatedTest(20)
    void ofTheFirstVoteAndARecallAtTheSameInstantOneWins() throws Exception {
        var snapshot = snapshot();
        var start = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var vote = people.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return isTaken("org-0", Position.APPROVE);
            });
            var recall = people.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                try {
                    return recall(guard).state() == State.BALLOT_READY;
                } catch (Problem refused) {
                    assertThat(refused.type()).isEqualTo(ProblemType.STATE_FORBIDS);
                    return false;
                }
            });

            assertThat(vote.get()).as("either the vote or the recall").isNotEqualTo(recall.get());
            assertThat(papers.counts(snapshot).all().returned()).isEqualTo(vote.get() ? 1 : 0);
        }
    }

    private Submission recall(Guard judging) {
        var proceedings = new Proceedings(submissions, judging,
                new Standings(submissions, papers, Frozen.voices(database), clock), List::of, clock);
        return new RunBallot(proceedings, papers, Frozen.in(database), judging,
                new SubmissionIds(clock, RandomGenerator.getDefault()), clock)
                .recall(ID, "a wrong file", SECRETARY, IfMatch.required("\"5\""));
    }
}
