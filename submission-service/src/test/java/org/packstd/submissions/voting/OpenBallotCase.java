package org.packstd.submissions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Said;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/** A ballot that is open for sixteen organisations, and what is done with it. */
abstract class OpenBallotCase {

    static final SubmissionId ID = new SubmissionId("sub-01");
    static final BallotId BALLOT = new BallotId("sub-01", 1);
    static final List<String> ELECTORATE = IntStream.range(0, 16).mapToObj(i -> "org-" + i).toList();

    static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));

    final HandClock clock = new HandClock(NOW);
    MongoDatabase database;
    Submissions submissions;
    BallotPapers papers;
    final Guard guard = new Guard(KnownPolicies.all(), List::of);
    CastVote castVote;
    CloseBallot closeBallot;

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

    SnapshotId snapshot() {
        return Objects.requireNonNull(submissions.find(ID).orElseThrow().ballot()).terms().snapshot();
    }

    Submission perform(Transition transition) {
        assertThat(submissions.change(transition)).isTrue();
        return transition.entered();
    }

    void sweep() {
        sweepDue(submissions, closeBallot, clock.instant());
    }

    /** What an instance does with what is due. */
    static void sweepDue(Submissions submissions, CloseBallot closeBallot, Instant now) {
        submissions.claimDue(now, now.plusSeconds(30)).ifPresent(due -> {
            switch (due.submission()) {
                case Balloting.BallotOpen open -> closeBallot.closeWhenOver(open);
                case Balloting.BallotClosed closed -> closeBallot.count(closed);
                default -> throw new AssertionError(due.submission().state() + " is not due");
            }
        });
    }

    boolean isTaken(String organisation, Position position) {
        try {
            castVote.cast(BALLOT, organisation, new Said(position, null, null), member(organisation));
            return true;
        } catch (Problem refused) {
            assertThat(refused.type()).isEqualTo(ProblemType.STATE_FORBIDS);
            return false;
        }
    }

    Ballot.Decided decided() {
        return (Ballot.Decided) submissions.find(ID).orElseThrow().ballots().getLast();
    }

    static Caller member(String organisation) {
        return new Caller(organisation, organisation, Set.of(Role.MEMBER));
    }
}
