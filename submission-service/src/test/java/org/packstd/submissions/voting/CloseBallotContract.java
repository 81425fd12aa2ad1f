package org.packstd.submissions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Standing;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;

/** A ballot is closed and counted once, whoever does it and whatever dies meanwhile. */
abstract class CloseBallotContract extends OpenBallotCase {

    @RepeatedTest(5)
    void everyVoteThatWasTakenAtTheClosingInstantCountsAndEveryOtherWasRefused() throws Exception {
        var start = new CyclicBarrier(ELECTORATE.size() + 2);
        var votes = new ArrayList<Callable<Boolean>>();
        ELECTORATE.forEach(organisation -> votes.add(() -> {
            start.await(10, TimeUnit.SECONDS);
            return isTaken(organisation, Position.APPROVE);
        }));
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sweeper = 0; sweeper < 2; sweeper++) {
                workers.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    clock.set(CLOSES_AT);
                    sweep();
                    return null;
                });
            }
            var taken = 0;
            for (var vote : workers.invokeAll(votes)) {
                taken += vote.get() ? 1 : 0;
            }
            finish();
            assertThat(decided().tally().count()).isEqualTo(new Count(16, taken, 0, 0)).isEqualTo(recounted());
        }
    }

    @RepeatedTest(3)
    void anyNumberOfSweepersCloseABallotOnce() throws Exception {
        ELECTORATE.forEach(organisation -> assertThat(isTaken(organisation, Position.APPROVE)).isTrue());
        clock.set(CLOSES_AT);

        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sweep : workers.invokeAll(Collections.nCopies(8, Executors.callable(this::sweep)))) {
                sweep.get();
            }
        }

        assertThat(outbox()).filteredOn("ballot.closed"::equals).hasSize(1);
        assertThat(submissions.find(ID).orElseThrow().state()).isEqualTo(State.PROCEDURAL_REVIEW);
    }

    @Test
    void aCrashBetweenClosingAndCountingIsMadeGoodByWhoeverSweepsNext() {
        isTaken("org-0", Position.APPROVE);
        clock.set(CLOSES_AT);
        var open = (Balloting.BallotOpen) submissions.find(ID).orElseThrow();
        submissions.change(open.closeBallot(CLOSES_AT)); // and then the process died

        assertThat(isTaken("org-1", Position.APPROVE)).isFalse();
        clock.set(CLOSES_AT.plusSeconds(11));
        sweep();

        assertThat(decided().tally().count()).isEqualTo(new Count(16, 1, 0, 0));
    }

    @Test
    void aBallotThatIsHeldWhileItIsCountedIsCountedWhenItGoesOn() {
        isTaken("org-0", Position.APPROVE);
        clock.set(CLOSES_AT);
        var closed = ((Balloting.BallotOpen) submissions.find(ID).orElseThrow()).closeBallot(CLOSES_AT);
        submissions.change(closed);
        var counted = (Balloting.BallotClosed) closed.entered();
        var held = counted.hold("a question of law", CLOSES_AT);
        submissions.change(held);
        closeBallot.count(counted); // by whoever closed it, who does not know yet
        assertThat(submissions.find(ID).orElseThrow().state()).isEqualTo(State.ON_HOLD);

        var later = CLOSES_AT.plus(Duration.ofDays(35));
        submissions.change(((Resting.OnHold) submissions.find(ID).orElseThrow()).resume(later,
                UnaryOperator.identity()));
        clock.set(later.plusSeconds(11));
        sweep();

        assertThat(decided().tally().count()).isEqualTo(new Count(16, 1, 0, 0));
        assertThat(decided().closedAt()).isEqualTo(CLOSES_AT);
        var failed = (Balloting.BallotFailed) submissions.find(ID).orElseThrow();
        assertThat(failed.since()).isEqualTo(clock.instant());
        assertThat(appeal(failed, failed.since().plus(Duration.ofDays(30)).minusMillis(1)))
                .isEqualTo(new Verdict.Allowed());
        assertThat(appeal(failed, failed.since().plus(Duration.ofDays(30)))).isInstanceOf(Verdict.Blocked.class);
    }

    private Verdict appeal(Balloting.BallotFailed failed, Instant at) {
        return guard.judge(Action.APPEAL, member("org-0"), failed, Standing.without(at));
    }

    @Test
    void aBallotIsLeftToAnInstanceThatKnowsItsPolicy() {
        isTaken("org-0", Position.APPROVE);
        clock.set(CLOSES_AT);
        var behind = new CloseBallot(new Ballots(submissions, papers), submissions, papers, new Policies(List.of()),
                guard, List.of(),
                clock);
        var open = (Balloting.BallotOpen) submissions.find(ID).orElseThrow();

        behind.closeWhenOver(open);
        assertThatThrownBy(() -> behind.close(BALLOT, SECRETARY, IfMatch.required("\"5\"")))
                .isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
        assertThat(submissions.find(ID).orElseThrow().state()).isEqualTo(State.BALLOT_OPEN);
        var closed = open.closeBallot(CLOSES_AT);
        submissions.change(closed);
        behind.count((Balloting.BallotClosed) closed.entered());
        assertThat(submissions.find(ID).orElseThrow().state()).isEqualTo(State.BALLOT_CLOSED);
        closeBallot.count((Balloting.BallotClosed) closed.entered());

        assertThat(decided().tally().count()).isEqualTo(new Count(16, 1, 0, 0));
    }

    private void finish() {
        clock.set(CLOSES_AT.plusSeconds(60));
        sweep();
    }

    private Count recounted() {
        var votes = papers.voted(decided().terms().snapshot(), null, 100);
        return Count.of(ELECTORATE.size(),
                votes.stream().map(paper -> Objects.requireNonNull(paper.vote()).position()).toList());
    }

    private List<String> outbox() {
        var stored = database.getCollection("submissions").find(new Document("_id", ID.value())).first();
        return Objects.requireNonNull(stored).getList("outbox", Document.class).stream()
                .map(event -> event.getString("type")).toList();
    }
}
