package org.packstd.submissions.ballot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;

abstract class BallotPapersContract {

    private static final SnapshotId SNAPSHOT = new SnapshotId("sub-01-b1-s1");
    private static final SnapshotId OTHER = new SnapshotId("sub-01-b1-s2");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private BallotPapers papers;

    abstract MongoDatabase database();

    @BeforeEach
    void threeOrganisationsHavePapers() {
        papers = Papers.in(database());
        papers.prepare(SNAPSHOT, voters("aurora-semi", "bluepeak-osat", "cedar-test"));
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

        assertThat(paper).isEqualTo(new Paper("aurora-semi", vote(Position.ABSTAIN), 2, false));
        assertThat(papers.returned(List.of(SNAPSHOT, OTHER))).isEqualTo(Map.of(SNAPSHOT, 1));
    }

    @Test
    void aSealedPaperTakesNoVoteAndOnlySealedPapersCount() {
        cast("aurora-semi", Position.APPROVE);
        assertThat(papers.sealedPositions(SNAPSHOT)).isEmpty();

        papers.seal(SNAPSHOT);
        papers.seal(SNAPSHOT);

        assertThat(papers.cast(SNAPSHOT, "aurora-semi", vote(Position.DISAPPROVE))).isEmpty();
        assertThat(papers.cast(SNAPSHOT, "bluepeak-osat", vote(Position.APPROVE))).isEmpty();
        assertThat(papers.sealedPositions(SNAPSHOT)).containsExactly(Position.APPROVE);
    }

    @Test
    void whoHasNoPaperCannotVote() {
        assertThat(papers.cast(SNAPSHOT, "stranger", vote(Position.APPROVE))).isEmpty();
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

    private Paper cast(String organisation, Position position) {
        return papers.cast(SNAPSHOT, organisation, vote(position)).orElseThrow();
    }

    private static List<Voter> voters(String... organisations) {
        return Stream.of(organisations).map(Voter::of).toList();
    }

    private static Vote vote(Position position) {
        return new Vote(position, position.needsComment() ? "because" : null, NOW, "somebody");
    }
}
