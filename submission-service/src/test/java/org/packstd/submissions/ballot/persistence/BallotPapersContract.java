package org.packstd.submissions.ballot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Reason;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;

abstract class BallotPapersContract {

    private static final SnapshotId SNAPSHOT = new SnapshotId("sub-01-b1-s1");
    private static final SnapshotId OTHER = new SnapshotId("sub-01-b1-s2");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private MongoDatabase database;
    private BallotPapers papers;

    abstract MongoDatabase database();

    @BeforeEach
    void threeOrganisationsHavePapers() {
        database = database();
        papers = Papers.in(database);
        papers.prepare(SNAPSHOT, voters("aurora-semi", "bluepeak-osat", "cedar-test"));
    }

    @Test
    void whoCastAVoteOrTurnedItIsFoundByTheElectorateAndThePerson() {
        cast("aurora-semi", Position.DISAPPROVE);
        papers.seal(SNAPSHOT);
        papers.turn(SNAPSHOT, Voter.of("aurora-semi"),
                new Vote(Position.APPROVE, null, null, NOW, "another", null, false));

        assertThat(papers.hasVoteCastBy(SNAPSHOT, "somebody")).isTrue();
        assertThat(papers.hasVoteCastBy(SNAPSHOT, "another")).isTrue();
        assertThat(papers.hasVoteCastBy(SNAPSHOT, "nobody")).isFalse();
        assertThat(papers.hasVoteCastBy(OTHER, "somebody")).isFalse();
        assertThat(database.getCollection("ballotPapers").listIndexes()
                .map(index -> List.copyOf(index.get("key", Document.class).keySet())).into(new ArrayList<>()))
                .contains(List.of("snapshot", "vote.castBy"), List.of("snapshot", "turned.castBy"));
    }

    @Test
    void preparingAgainLosesNoVote() {
        cast("aurora-semi", Position.APPROVE);

        papers.prepare(SNAPSHOT, voters("aurora-semi", "delta-devices"));

        assertThat(papers.find(SNAPSHOT, "aurora-semi").orElseThrow().vote()).isEqualTo(vote(Position.APPROVE));
        assertThat(papers.find(SNAPSHOT, "delta-devices")).isPresent();
    }

    @Test
    void theLastVoteOfAnOrganisationIsTheOneOnItsPaper() {
        cast("aurora-semi", Position.DISAPPROVE);
        var paper = cast("aurora-semi", Position.ABSTAIN);

        assertThat(paper).isEqualTo(new Paper(Voter.of("aurora-semi"), vote(Position.ABSTAIN), null, 2, false));
        assertThat(papers.returned(List.of(SNAPSHOT, OTHER))).isEqualTo(Map.of(SNAPSHOT, 1));
    }

    @Test
    void aSealedPaperTakesNoVoteAndOnlySealedPapersCount() {
        cast("aurora-semi", Position.APPROVE);
        assertThat(papers.sealedCounts(SNAPSHOT).all()).isEqualTo(new Count(3, 0, 0, 0));
        assertThat(papers.counts(SNAPSHOT).all()).isEqualTo(new Count(3, 1, 0, 0));

        papers.seal(SNAPSHOT);
        papers.seal(SNAPSHOT);

        assertThat(papers.cast(SNAPSHOT, Voter.of("aurora-semi"), vote(Position.DISAPPROVE))).isEmpty();
        assertThat(papers.cast(SNAPSHOT, Voter.of("bluepeak-osat"), vote(Position.APPROVE))).isEmpty();
        assertThat(papers.sealedCounts(SNAPSHOT)).isEqualTo(Counts.of(new Count(3, 1, 0, 0)));
    }

    @Test
    void whoHasNoPaperCannotVote() {
        assertThat(papers.cast(SNAPSHOT, Voter.of("stranger"), vote(Position.APPROVE))).isEmpty();
        assertThat(papers.find(SNAPSHOT, "stranger")).isEmpty();
    }

    @Test
    void theElectorateOfAnAttemptThatFailedIsForgotten() {
        papers.prepare(OTHER, voters("aurora-semi"));

        papers.discard(OTHER);

        assertThat(papers.find(OTHER, "aurora-semi")).isEmpty();
        assertThat(papers.find(SNAPSHOT, "aurora-semi")).isPresent();
    }

    @Test
    void votesAreListedByOrganisationPageByPage() {
        cast("cedar-test", Position.APPROVE);
        cast("aurora-semi", Position.APPROVE);

        var first = papers.voted(SNAPSHOT, null, 1);
        var second = papers.voted(SNAPSHOT, first.getFirst().organisation(), 5);

        assertThat(first).extracting(Paper::organisation).containsExactly("aurora-semi");
        assertThat(second).extracting(Paper::organisation).containsExactly("cedar-test");
    }

    @Test
    void theElectorateIsListedPageByPageAndSaysNothingOfVotes() {
        cast("bluepeak-osat", Position.APPROVE);

        assertThat(papers.voters(SNAPSHOT, null, 2)).containsExactlyElementsOf(voters("aurora-semi", "bluepeak-osat"));
        assertThat(papers.voters(SNAPSHOT, "bluepeak-osat", 2)).containsExactly(Voter.of("cedar-test"));
        assertThat(papers.silent(SNAPSHOT, null, 5)).containsExactlyElementsOf(voters("aurora-semi", "cedar-test"));
        assertThat(papers.voters(OTHER, null, 5)).isEmpty();
    }

    @Test
    void votesAreCountedInTheWholeElectorateAndInEachClass() {
        papers.prepare(OTHER, List.of(new Voter("one", "one", Set.of("P_MEMBER", "USER")),
                new Voter("two", "two", Set.of("P_MEMBER")), new Voter("three", "three", Set.of("O_MEMBER")),
                new Voter("lin", "aurora-semi", Set.of())));
        papers.cast(OTHER, Voter.of("one"), vote(Position.APPROVE));
        papers.cast(OTHER, Voter.of("two"), new Vote(Position.DISAPPROVE, null, NOW, "somebody"));
        papers.cast(OTHER, Voter.of("lin"), vote(Position.DISAPPROVE));
        papers.seal(OTHER);

        var unreasoned = Map.of(Answer.APPROVE, 1, Answer.DISAPPROVE_WITHOUT_REASON, 1);
        assertThat(papers.sealedCounts(OTHER)).isEqualTo(new Counts(
                new Count(4, Map.of(Answer.APPROVE, 1, Answer.DISAPPROVE_WITHOUT_REASON, 1, Answer.DISAPPROVE, 1)),
                Map.of("P_MEMBER", new Count(2, unreasoned), "USER", new Count(1, 1, 0, 0),
                        "O_MEMBER", new Count(1, 0, 0, 0))));
        assertThat(papers.find(OTHER, "lin").orElseThrow().organisation()).isEqualTo("aurora-semi");
        assertThat(papers.openNegatives(OTHER)).as("that say why").isEqualTo(1);
    }

    @Test
    void aVoteKeepsWhatItSays() {
        var vote = new Vote(Position.ABSTAIN, "away", Reason.TIME, NOW, "somebody", "bluepeak-osat", false);

        papers.cast(SNAPSHOT, Voter.of("aurora-semi"), vote);

        assertThat(papers.find(SNAPSHOT, "aurora-semi").orElseThrow().vote()).isEqualTo(vote);
    }

    @Test
    void votesAreCarriedIntoTheNextRoundAndMayChangeThere() {
        cast("aurora-semi", Position.APPROVE);
        cast("bluepeak-osat", Position.DISAPPROVE);
        cast("cedar-test", Position.DISAPPROVE);
        papers.seal(SNAPSHOT);
        papers.turn(SNAPSHOT, Voter.of("cedar-test"), vote(Position.ABSTAIN));

        papers.carry(SNAPSHOT, OTHER);

        assertThat(papers.counts(OTHER).all()).isEqualTo(new Count(3, 1, 1, 1));
        assertThat(papers.find(OTHER, "aurora-semi").orElseThrow().vote())
                .isEqualTo(vote(Position.APPROVE).carriedOver());
        assertThat(papers.turn(SNAPSHOT, Voter.of("bluepeak-osat"), vote(Position.APPROVE))).as("too late for that")
                .isEmpty();
        papers.cast(OTHER, Voter.of("bluepeak-osat"), vote(Position.APPROVE));
        papers.carry(SNAPSHOT, OTHER); // once more, after a crash
        assertThat(papers.counts(OTHER).all()).isEqualTo(new Count(3, 2, 0, 1));
        assertThat(papers.sealedCounts(SNAPSHOT).all()).as("the round before").isEqualTo(new Count(3, 1, 2, 0));
    }

    @Test
    void whatAnAttemptThatDiedLockedIsFreeOnceTheNextOneIsTakenBack() {
        cast("aurora-semi", Position.DISAPPROVE);
        papers.seal(SNAPSHOT);
        papers.carry(SNAPSHOT, new SnapshotId("sub-01-b2-died")); // half-way or not, nobody knows of it
        assertThat(papers.turn(SNAPSHOT, Voter.of("aurora-semi"), vote(Position.APPROVE))).isEmpty();

        papers.carry(SNAPSHOT, OTHER);
        papers.takeBack(SNAPSHOT, OTHER);

        assertThat(papers.voters(OTHER, null, 5)).isEmpty();
        assertThat(papers.turn(SNAPSHOT, Voter.of("aurora-semi"), vote(Position.APPROVE))).isPresent();
    }

    @RepeatedTest(5)
    void whatGaveWayWhileTheNextRoundWasMadeIsInItOrWasRefused() throws Exception {
        var electorate = IntStream.range(0, 16).mapToObj(i -> Voter.of("org-" + i)).toList();
        var round = new SnapshotId("sub-02-b1-s1");
        var next = new SnapshotId("sub-02-b2-s2");
        papers.prepare(round, electorate);
        electorate.forEach(voter -> papers.cast(round, voter, vote(Position.DISAPPROVE)));
        papers.seal(round);
        var start = new CyclicBarrier(electorate.size() + 1);
        var turns = electorate.stream().<Callable<Optional<Paper>>>map(voter -> () -> {
            start.await(10, TimeUnit.SECONDS);
            return papers.turn(round, voter, vote(Position.APPROVE));
        }).toList();

        var turned = new TreeSet<String>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                papers.carry(round, next);
                return null;
            });
            for (var turn : workers.invokeAll(turns)) {
                turn.get().ifPresent(paper -> turned.add(paper.unit()));
            }
        }

        assertThat(papers.voted(next, null, 100)).hasSize(16)
                .filteredOn(paper -> Objects.requireNonNull(paper.vote()).position() == Position.APPROVE)
                .extracting(Paper::unit).containsExactlyInAnyOrderElementsOf(turned);
    }

    @Test
    void whoWasSilentMayVoteInTheNextRoundAsTheVoterItWas() {
        var voter = new Voter("lin", "aurora-semi", Set.of("P_MEMBER"));
        papers.prepare(OTHER, List.of(voter));
        papers.seal(OTHER);
        var next = new SnapshotId("sub-01-b2-s3");

        papers.carry(OTHER, next);

        assertThat(papers.voters(next, null, 5)).containsExactly(voter);
        assertThat(papers.cast(next, voter, vote(Position.APPROVE))).isPresent();
    }

    @Test
    void onlyASealedDisapprovalTurnsAndOnlyOnce() {
        cast("aurora-semi", Position.DISAPPROVE);
        cast("bluepeak-osat", Position.APPROVE);
        assertThat(papers.turn(SNAPSHOT, Voter.of("aurora-semi"), vote(Position.APPROVE))).as("before closing")
                .isEmpty();

        papers.seal(SNAPSHOT);

        assertThat(papers.openNegatives(SNAPSHOT)).isEqualTo(1);
        assertThat(papers.turn(SNAPSHOT, Voter.of("bluepeak-osat"), vote(Position.ABSTAIN))).isEmpty();
        assertThat(papers.turn(SNAPSHOT, Voter.of("aurora-semi"), vote(Position.APPROVE)).orElseThrow().last())
                .isEqualTo(vote(Position.APPROVE));
        assertThat(papers.turn(SNAPSHOT, Voter.of("aurora-semi"), vote(Position.ABSTAIN))).isEmpty();
        assertThat(papers.openNegatives(SNAPSHOT)).isZero();
        assertThat(papers.sealedCounts(SNAPSHOT).all()).as("the tally stays").isEqualTo(new Count(3, 1, 1, 0));
    }

    private Paper cast(String organisation, Position position) {
        return papers.cast(SNAPSHOT, Voter.of(organisation), vote(position)).orElseThrow();
    }

    private static List<Voter> voters(String... organisations) {
        return Stream.of(organisations).map(Voter::of).toList();
    }

    private static Vote vote(Position position) {
        return new Vote(position, position == Position.DISAPPROVE ? "because" : null, NOW, "somebody");
    }
}
