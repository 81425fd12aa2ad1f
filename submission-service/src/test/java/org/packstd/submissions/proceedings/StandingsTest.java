package org.packstd.submissions.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Reason;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;
import org.packstd.submissions.voting.Ballots;
import org.packstd.submissions.voting.CloseBallot;

/** Whether a ballot lacks returns is decided the same way by whoever may extend it and when its time is over. */
class StandingsTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final SnapshotId SNAPSHOT = new SnapshotId("sub-01-b1-s1");
    private static final List<Voter> EIGHT = IntStream.range(0, 8)
            .mapToObj(i -> new Voter("org-" + i, "org-" + i, Set.of())).toList();
    private static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));

    private final HandClock clock = new HandClock(NOW);
    private final Guard guard = new Guard(KnownPolicies.all(), List::of);
    private final Submissions submissions;
    private final BallotPapers papers;
    private final Standings standings;
    private final CloseBallot closeBallot;

    StandingsTest() {
        var database = Databases.embedded();
        submissions = Stores.submissions(database);
        papers = Papers.in(database);
        standings = new Standings(submissions, papers, Frozen.voices(database), clock);
        closeBallot = new CloseBallot(new Ballots(submissions, papers), submissions, papers, KnownPolicies.all(), guard,
                List.of(), clock);
    }

    @Test
    void whoAbstainsForAConflictOfInterestIsNoReturn() {
        var open = open();
        EIGHT.subList(0, 4).forEach(voter -> cast(voter, Position.APPROVE, null));
        EIGHT.subList(4, 6).forEach(voter -> cast(voter, Position.ABSTAIN, Reason.CONFLICT));

        assertThat(extension(open)).as("4 of the 6 that are left").isEqualTo(new Verdict.Allowed());
        clock.set(CLOSES_AT);
        closeBallot.closeWhenOver(open);
        var extended = (Balloting.BallotOpen) submissions.find(ID).orElseThrow();
        assertThat(extended.ballot().terms().extensions()).isEqualTo(1);
    }

    @Test
    void aBallotThatHasItsReturnsIsNotExtended() {
        var open = open();
        EIGHT.subList(0, 5).forEach(voter -> cast(voter, Position.APPROVE, null));
        EIGHT.subList(5, 7).forEach(voter -> cast(voter, Position.ABSTAIN, Reason.CONFLICT));

        assertThat(extension(open)).as("5 of the 6 that are left").isInstanceOf(Verdict.Blocked.class);
        clock.set(CLOSES_AT);
        closeBallot.closeWhenOver(open);
        assertThat(submissions.find(ID).orElseThrow().state()).isEqualTo(State.PROCEDURAL_REVIEW);
    }

    @Test
    void howTheVotesStandIsKnownToWhoMayExtendAndToNobodyElse() {
        var open = open();
        cast(EIGHT.getFirst(), Position.APPROVE, null);

        assertThat(standings.of(open, SECRETARY).counts()).isEqualTo(papers.counts(SNAPSHOT));
        var member = new Caller("mei", "org-0", Set.of(Role.MEMBER));
        assertThat(standings.of(open, member).counts()).isNull();
        assertThat(standings.of(open, member).returned()).isEqualTo(1);
    }

    private Verdict extension(Submission open) {
        return guard.judge(Action.EXTEND, SECRETARY, open, standings.of(open, SECRETARY));
    }

    private void cast(Voter voter, Position position, @Nullable Reason reason) {
        papers.cast(SNAPSHOT, voter, new Vote(position, null, reason, NOW, "somebody", null, false));
    }

    private Balloting.BallotOpen open() {
        submissions.add(draft(ID.value()), Submitted.LIN);
        var validating = (Authoring.Validating) perform(draft(ID.value()).submit(NOW));
        var triage = (Deliberating.Triage) perform(validating.checked(PASSED, NOW));
        var accepted = (Deliberating.Accepted) perform(triage.accept(Course.taken(null, "ieee-like", 2, NOW), NOW));
        papers.prepare(SNAPSHOT, EIGHT);
        return (Balloting.BallotOpen) perform(accepted.openBallot(new Terms(new BallotId("sub-01", 1), "ieee-like", 2,
                Objects.requireNonNull(PASSED.contentHash()), SNAPSHOT, EIGHT.size(), NOW, CLOSES_AT), NOW));
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition)).isTrue();
        return transition.entered();
    }
}
