package org.packstd.submissions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Recount;
import org.packstd.submissions.ballot.Said;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/**
 * A ballot with 5,000 organisations, from the opening to the recount. Prints what it measured: the time of each step on the
 * embedded server, and what the step allocated in the calling thread. The limits are far above that; they are there to notice
 * when something starts to grow with the square of the electorate, or to hold all of it.
 */
class LargeBallotTest {

    private static final int ORGANISATIONS = 5000;
    private static final int PAGE = 200;
    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Course COURSE = Course.taken(null, "iso-like", 2, NOW);
    private static final BallotId BALLOT = new BallotId("sub-01", 1);
    private static final SnapshotId FIRST = new SnapshotId("sub-01-b1-s1");
    private static final SnapshotId SECOND = new SnapshotId("sub-01-b2-s2");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final HandClock clock = new HandClock(NOW);

    @Test
    void aBallotWithFiveThousandOrganisationsOpensListsAndTalliesInBoundedTimeAndMemory() {
        var database = Databases.embedded();
        var submissions = Stores.submissions(database);
        var papers = Papers.in(database);
        var ballots = new Ballots(submissions, papers);
        var guard = new Guard(KnownPolicies.all(), List::of);
        var castVote = new CastVote(ballots, papers, Frozen.voices(database), KnownPolicies.all(), guard, List.of(),
                clock);
        var closeBallot = new CloseBallot(ballots, submissions, papers, KnownPolicies.all(), guard, List.of(), clock);
        var electorate = IntStream.range(0, ORGANISATIONS)
                .mapToObj(i -> new Voter("org-%04d".formatted(i), "org-%04d".formatted(i),
                        Set.of(i % 5 == 0 ? "O_MEMBER" : "P_MEMBER")))
                .toList();
        var accepted = accepted(submissions);

        measure("open: prepare the papers", 30, 200, () -> {
            papers.prepare(FIRST, electorate);
            var terms = new Terms(BALLOT, "iso-like", 2, Objects.requireNonNull(PASSED.contentHash()), FIRST,
                    ORGANISATIONS, NOW, CLOSES_AT);
            return perform(submissions, accepted.openBallot(terms, NOW));
        });
        var listed = measure("list the electorate, 25 pages", 20, 200,
                () -> pages(after -> papers.voters(FIRST, after, PAGE), Voter::unit));
        measure("vote, 16 clients at a time", 120, 1000, () -> vote(castVote, electorate));
        measure("how many have voted", 10, 5, () -> ballots.find(BALLOT).seen().returned());
        measure("how the votes stand", 10, 5, () -> papers.counts(FIRST));
        clock.set(CLOSES_AT);
        var tally = measure("close, seal and tally", 20, 5, () -> {
            closeBallot.closeWhenOver((Balloting.BallotOpen) submissions.find(ID).orElseThrow());
            return ((Ballot.Decided) submissions.find(ID).orElseThrow().ballots().getLast()).tally();
        });
        var voted = measure("list the votes, 25 pages", 20, 400,
                () -> pages(after -> papers.voted(FIRST, after, PAGE), Paper::unit));
        measure("carry the votes into a second round", 60, 600, () -> {
            papers.carry(FIRST, SECOND);
            return papers.counts(SECOND);
        });

        assertThat(listed).isEqualTo(electorate);
        assertThat(tally.counts()).isEqualTo(recounted(listed, voted)).isEqualTo(papers.counts(SECOND));
        assertThat(tally.count().returned()).isEqualTo(ORGANISATIONS);
    }

    private static Counts recounted(List<Voter> electorate, List<Paper> voted) {
        var answers = new HashMap<String, Answer>();
        voted.forEach(paper -> answers.put(paper.unit(), Objects.requireNonNull(paper.vote()).answer()));
        return Recount.of(electorate, answers);
    }

    private static boolean vote(CastVote castVote, List<Voter> electorate) {
        try (var clients = Executors.newFixedThreadPool(16)) {
            var votes = IntStream.range(0, electorate.size())
                    .<Callable<Paper>>mapToObj(i -> () -> {
                        var unit = electorate.get(i).unit();
                        return castVote.cast(BALLOT, unit, said(i), new Caller(unit, unit, Set.of(Role.MEMBER)));
                    }).toList();
            for (var vote : clients.invokeAll(votes)) {
                assertThat(vote.resultNow().vote()).isNotNull();
            }
            return true;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static Said said(int i) {
        return switch (i % 7) {
            case 0 -> new Said(Position.DISAPPROVE, "too thick for %d reasons".formatted(i), null);
            case 1 -> new Said(Position.ABSTAIN, null, null);
            case 2 -> new Said(Position.DISAPPROVE, null, null);
            default -> new Said(Position.APPROVE, null, null);
        };
    }

    private static <T> List<T> pages(Function<@Nullable String, List<T>> page, Function<T, String> key) {
        var all = new ArrayList<T>();
        var next = page.apply(null);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = page.apply(key.apply(next.getLast()));
        }
        return all;
    }

    private static <T> T measure(String step, int atMostSeconds, int atMostMegabytes, Supplier<T> work) {
        var allocated = THREADS.getCurrentThreadAllocatedBytes();
        var start = System.nanoTime();
        var result = work.get();
        var took = Duration.ofNanos(System.nanoTime() - start);
        var megabytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1e6;
        System.out.printf("%-40s %6d ms %8.1f MB allocated by the caller%n", step, took.toMillis(), megabytes);
        assertThat(took).as(step).isLessThan(Duration.ofSeconds(atMostSeconds));
        assertThat(megabytes).as(step).isLessThan(atMostMegabytes);
        return result;
    }

    private static Deliberating.Accepted accepted(Submissions submissions) {
        submissions.add(draft(ID.value()), Submitted.LIN);
        var validating = (Authoring.Validating) perform(submissions, draft(ID.value()).submit(NOW));
        var triage = (Deliberating.Triage) perform(submissions, validating.checked(PASSED, NOW));
        return (Deliberating.Accepted) perform(submissions, triage.accept(COURSE, NOW));
    }

    private static Submission perform(Submissions submissions, Transition transition) {
        assertThat(submissions.change(transition)).isTrue();
        return transition.entered();
    }
}
