package org.packstd.submissions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Recount;
import org.packstd.submissions.ballot.Said;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/** Sixteen clients vote at the instant at which a ballot closes, each at one of two instances over the same database. */
abstract class ClosingInstantContract {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Course COURSE = Course.taken(null, "iso-like", 2, NOW);
    private static final BallotId BALLOT = new BallotId("sub-01", 1);
    private static final SnapshotId SNAPSHOT = new SnapshotId("sub-01-b1-s1");
    private static final List<Voter> ELECTORATE = IntStream.range(0, 16)
            .mapToObj(i -> new Voter("org-" + i, "org-" + i, Set.of(i % 4 == 0 ? "O_MEMBER" : "P_MEMBER")))
            .toList();

    private final HandClock clock = new HandClock(NOW);
    private Instance one;
    private Instance other;

    abstract MongoDatabase database();

    /** What one instance of the service has of its own: everything but the database. */
    private final class Instance {

        final Submissions submissions;
        final BallotPapers papers;
        final CastVote castVote;
        final CloseBallot closeBallot;

        Instance(MongoDatabase database) {
            submissions = Stores.submissions(database);
            papers = Papers.in(database);
            var ballots = new Ballots(submissions, papers);
            var guard = new Guard(KnownPolicies.all(), List::of);
            castVote = new CastVote(ballots, papers, Frozen.voices(database), KnownPolicies.all(), guard, List.of(),
                    clock);
            closeBallot = new CloseBallot(ballots, submissions, papers, KnownPolicies.all(), guard, List.of(), clock);
        }

        /** What was answered with 200, or nothing if it was refused. */
        Optional<Vote> cast(String unit, Said said) {
            try {
                var caller = new Caller(unit, unit, Set.of(Role.MEMBER));
                return Optional.ofNullable(castVote.cast(BALLOT, unit, said, caller).vote());
            } catch (Problem refused) {
                assertThat(refused.type()).isEqualTo(ProblemType.STATE_FORBIDS);
                return Optional.empty();
            }
        }

        void sweep() {
            OpenBallotCase.sweepDue(submissions, closeBallot, clock.instant());
        }
    }

    @BeforeEach
    void twoInstancesServeABallotOfParticipatingAndObservingMembers() {
        clock.set(NOW);
        var database = database();
        one = new Instance(database);
        other = new Instance(database);
        one.submissions.add(draft(ID.value()), Submitted.LIN);
        var submitted = perform(draft(ID.value()).submit(NOW));
        var triage = perform(((Authoring.Validating) submitted).checked(PASSED, NOW));
        var accepted = (Deliberating.Accepted) perform(((Deliberating.Triage) triage).accept(COURSE, NOW));
        one.papers.prepare(SNAPSHOT, ELECTORATE);
        var hash = Objects.requireNonNull(PASSED.contentHash());
        perform(accepted.openBallot(
                new Terms(BALLOT, "iso-like", 2, hash, SNAPSHOT, ELECTORATE.size(), NOW, CLOSES_AT), NOW));
    }

    @RepeatedTest(10)
    void everyVoteThatWasAnsweredWith200CountsAsItWasCastAndEveryOtherWasRefused() throws Exception {
        var answered = new HashMap<String, Vote>();
        var start = new CyclicBarrier(ELECTORATE.size() + 2);
        var votes = new ArrayList<Callable<Map.Entry<String, Optional<Vote>>>>();
        for (var i = 0; i < ELECTORATE.size(); i++) {
            var unit = ELECTORATE.get(i).unit();
            var instance = i % 2 == 0 ? one : other;
            var said = said(i);
            votes.add(() -> {
                start.await(10, TimeUnit.SECONDS);
                return Map.entry(unit, instance.cast(unit, said));
            });
        }
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var instance : List.of(one, other)) {
                workers.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    clock.set(CLOSES_AT);
                    instance.sweep();
                    return null;
                });
            }
            for (var vote : workers.invokeAll(votes)) {
                vote.get().getValue().ifPresent(taken -> answered.put(unit(vote.resultNow()), taken));
            }
        }
        clock.set(CLOSES_AT.plusSeconds(60));
        one.sweep();

        assertThat(published()).as("votes that are published").isEqualTo(answered);
        var tally = decided().tally();
        assertThat(tally.counts()).isEqualTo(recounted());
        assertThat(tally.outcome()).isEqualTo(
                KnownPolicies.all().find("iso-like", 2).orElseThrow().decide(recounted()).outcome());
        assertThat(other.cast("org-1", said(1))).as("after the closing").isEmpty();
    }

    @Test
    void atTheClosingInstantItselfNoVoteIsTakenEvenIfNobodyHasClosedYet() {
        clock.set(CLOSES_AT.minusMillis(1));
        assertThat(one.cast("org-1", said(1))).isPresent();
        clock.set(CLOSES_AT);
        assertThat(one.cast("org-2", said(2))).isEmpty();
        assertThat(one.cast("org-1", said(3))).as("a change is a vote").isEmpty();
    }

    /** The text cannot change while it is voted on: an open ballot has no way to another text. */
    @Test
    void theTextThatIsVotedOnIsFrozen() {
        var open = one.submissions.find(ID).orElseThrow();

        assertThat(open).isInstanceOf(Balloting.BallotOpen.class).isNotInstanceOf(Ability.Editable.class);
        assertThat(Objects.requireNonNull(open.ballot()).terms().contentHash())
                .isEqualTo(Objects.requireNonNull(open.report()).contentHash());
    }

    private static String unit(Map.Entry<String, Optional<Vote>> cast) {
        return cast.getKey();
    }

    /** Approvals, disapprovals with reason and without, abstentions. */
    private static Said said(int i) {
        return switch (i % 5) {
            case 0, 1 -> new Said(Position.APPROVE, null, null);
            case 2 -> new Said(Position.DISAPPROVE, "too thick", null);
            case 3 -> new Said(Position.DISAPPROVE, null, null);
            default -> new Said(Position.ABSTAIN, null, null);
        };
    }

    private Map<String, Vote> published() {
        var votes = new HashMap<String, Vote>();
        other.papers.voted(SNAPSHOT, null, 100)
                .forEach(paper -> votes.put(paper.unit(), Objects.requireNonNull(paper.vote())));
        return votes;
    }

    /** From the published electorate and votes alone. */
    private Counts recounted() {
        var answers = new HashMap<String, Answer>();
        published().forEach((unit, vote) -> answers.put(unit, vote.answer()));
        return Recount.of(other.papers.voters(SNAPSHOT, null, 100), answers);
    }

    private Ballot.Decided decided() {
        return (Ballot.Decided) one.submissions.find(ID).orElseThrow().ballots().getLast();
    }

    private Submission perform(Transition transition) {
        assertThat(one.submissions.change(transition)).isTrue();
        return transition.entered();
    }
}
