package org.packstd.submissions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Said;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Terms;
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
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/** A disapproval may give way after its round has closed, where the policy says so, and votes go on into the next round. */
class GivingWayTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final BallotId BALLOT = new BallotId("sub-01", 1);
    private static final SnapshotId FIRST = new SnapshotId("sub-01-b1-s1");
    private static final SnapshotId SECOND = new SnapshotId("sub-01-b2-s2");

    private final HandClock clock = new HandClock(NOW);
    private final Submissions submissions;
    private final BallotPapers papers;
    private final List<String> heard = new ArrayList<>();
    private final CastVote castVote;
    private final CloseBallot closeBallot;

    GivingWayTest() {
        var database = Databases.embedded();
        var guard = new Guard(KnownPolicies.all(), List::of);
        submissions = Stores.submissions(database);
        papers = Papers.in(database);
        var ballots = new Ballots(submissions, papers);
        castVote = new CastVote(ballots, papers, Frozen.voices(database), KnownPolicies.all(), guard,
                List.of((_, voter, position, _) -> heard.add(voter.unit() + " " + position)), clock);
        closeBallot = new CloseBallot(ballots, submissions, papers, KnownPolicies.all(), guard, List.of(), clock);
    }

    @Test
    void aDisapprovalGivesWayOnceAndTheTallyOfItsRoundStays() {
        closedWithOneDisapproval("ieee-like");
        assertThat(papers.openNegatives(FIRST)).isEqualTo(1);

        var turned = cast("org-0", Position.APPROVE, null);

        assertThat(Objects.requireNonNull(turned.vote()).position()).isEqualTo(Position.DISAPPROVE);
        assertThat(cast("org-0", Position.APPROVE, null)).as("the same again").isEqualTo(turned);
        assertThat(refused("org-0", Position.ABSTAIN, null)).as("a second time")
                .isEqualTo(ProblemType.STATE_FORBIDS);
        assertThat(refused("org-1", Position.ABSTAIN, null)).as("an approval").isEqualTo(ProblemType.STATE_FORBIDS);
        assertThat(papers.openNegatives(FIRST)).isZero();
        assertThat(decided().tally().counts()).isEqualTo(papers.sealedCounts(FIRST));
        assertThat(decided().tally().count().disapprove()).isEqualTo(1);
        assertThat(heard).endsWith("org-0 APPROVE", "org-0 APPROVE");
    }

    @Test
    void theNextRoundStartsWithWhatEverybodySaidLast() {
        closedWithOneDisapproval("ieee-like");
        cast("org-0", Position.APPROVE, null);

        papers.carry(FIRST, SECOND);

        assertThat(KnownPolicies.all().find("ieee-like", 2).orElseThrow().decide(papers.counts(SECOND)).outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(Objects.requireNonNull(papers.find(SECOND, "org-0").orElseThrow().vote()).carried()).isTrue();
    }

    @Test
    void whereThePolicyDoesNotLetItNothingChangesAfterClosing() {
        closedWithOneDisapproval("jedec-like");

        assertThat(refused("org-0", Position.APPROVE, null)).isEqualTo(ProblemType.STATE_FORBIDS);
        assertThat(papers.openNegatives(FIRST)).isEqualTo(1);
    }

    @Test
    void onlyWhoeverCastItGivesWay() {
        closedWithOneDisapproval("ieee-like");
        var secretary = new Caller("wei", "org-0", Set.of(Role.SECRETARY));

        assertThatThrownBy(() -> castVote.cast(BALLOT, "org-0", new Said(Position.APPROVE, null, null), secretary))
                .isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN));
        assertThatThrownBy(
                () -> castVote.cast(BALLOT, "org-0", new Said(Position.APPROVE, null, null), member("org-1")))
                .isInstanceOf(Problem.class);
    }

    /** Five of six approve and one does not, and says why. */
    private void closedWithOneDisapproval(String policy) {
        var voters = Stream.of(0, 1, 2, 3, 4, 5).map(i -> Voter.of("org-" + i)).toList();
        submissions.add(draft(ID.value()), Submitted.LIN);
        var validating = (Authoring.Validating) perform(draft(ID.value()).submit(NOW));
        var triage = (Deliberating.Triage) perform(validating.checked(PASSED, NOW));
        var accepted = (Deliberating.Accepted) perform(triage.accept(Course.taken(null, policy, 2, NOW), NOW));
        papers.prepare(FIRST, voters);
        perform(accepted.openBallot(new Terms(BALLOT, policy, 2, Objects.requireNonNull(PASSED.contentHash()), FIRST,
                voters.size(), NOW, CLOSES_AT), NOW));
        voters.forEach(voter -> cast(voter.unit(),
                voter.unit().equals("org-0") ? Position.DISAPPROVE : Position.APPROVE, "because of its figures"));
        clock.set(CLOSES_AT);
        closeBallot.closeWhenOver((Balloting.BallotOpen) submissions.find(ID).orElseThrow());
        assertThat(submissions.find(ID).orElseThrow().state()).isEqualTo(State.NEGATIVE_RESOLUTION);
    }

    private Paper cast(String unit, Position position, @Nullable String comment) {
        return castVote.cast(BALLOT, unit, new Said(position, comment, null), member(unit));
    }

    private @Nullable ProblemType refused(String unit, Position position, @Nullable String comment) {
        try {
            cast(unit, position, comment);
            return null;
        } catch (Problem refused) {
            return refused.type();
        }
    }

    private Ballot.Decided decided() {
        return (Ballot.Decided) submissions.find(ID).orElseThrow().ballots().getLast();
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition)).isTrue();
        return transition.entered();
    }

    private static Caller member(String organisation) {
        return new Caller(organisation, organisation, Set.of(Role.MEMBER));
    }
}
