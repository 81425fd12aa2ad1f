package org.packstd.submissions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Said;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Standing;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proceedings.RunBallot;
import org.packstd.submissions.proceedings.Standings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

abstract class VotingContract {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final BallotId BALLOT = new BallotId("sub-01", 1);
    private static final List<String> ELECTORATE = IntStream.range(0, 16).mapToObj(i -> "org-" + i).toList();

    private static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));

    private final HandClock clock = new HandClock(NOW);
    private MongoDatabase database;
    private Submissions submissions;
    private BallotPapers papers;
    private final Guard guard = new Guard(KnownPolicies.all(), List::of);
    private CastVote castVote;
    private CloseBallot closeBallot;

    abstract MongoDatabase database();

    @BeforeEach
    void sixteenOrganisationsMayVote() {
        clock.set(NOW);
        database = database();
        submissions = Stores.submissions(database);
        papers = Papers.in(database);
        var ballots = new Ballots(submissions, papers);
        castVote = new CastVote(ballots, papers, Frozen.voices(database), KnownPolicies.all(), guard, List.of(),
                clock);
        closeBallot = new CloseBallot(ballots, submissions, papers, KnownPolicies.all(), guard, List.of(), clock);
        submissions.add(draft(ID.value()), Submitted.LIN);
        var submitted = perform(draft(ID.value()).submit(NOW));
        var triage = perform(((Authoring.Validating) submitted).checked(PASSED, NOW));
        var accepted = (Deliberating.Accepted) perform(((Deliberating.Triage) triage).accept(Submitted.COURSE, NOW));
        var terms = Submitted.terms(accepted, ELECTORATE.size());
        papers.prepare(terms.snapshot(), ELECTORATE.stream().map(Voter::of).toList());
        perform(accepted.openBallot(terms, NOW));
    }

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
                blocked -> assertThat(blocked.hindrance().english()).contains("consent: none"));
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

    private SnapshotId snapshot() {
        return Objects.requireNonNull(submissions.find(ID).orElseThrow().ballot()).terms().snapshot();
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

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition)).isTrue();
        return transition.entered();
    }

    /** What an instance does with what is due. */
    private void sweep() {
        var now = clock.instant();
        submissions.claimDue(now, now.plusSeconds(30)).ifPresent(due -> {
            switch (due.submission()) {
                case Balloting.BallotOpen open -> closeBallot.closeWhenOver(open);
                case Balloting.BallotClosed closed -> closeBallot.count(closed);
                default -> throw new AssertionError(due.submission().state() + " is not due");
            }
        });
    }

    private void finish() {
        clock.set(CLOSES_AT.plusSeconds(60));
        sweep();
    }

    private boolean isTaken(String organisation, Position position) {
        try {
            castVote.cast(BALLOT, organisation, new Said(position, null, null), member(organisation));
            return true;
        } catch (Problem refused) {
            assertThat(refused.type()).isEqualTo(ProblemType.STATE_FORBIDS);
            return false;
        }
    }

    private Ballot.Decided decided() {
        return (Ballot.Decided) submissions.find(ID).orElseThrow().ballots().getLast();
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

    private static Caller member(String organisation) {
        return new Caller(organisation, organisation, Set.of(Role.MEMBER));
    }
}
