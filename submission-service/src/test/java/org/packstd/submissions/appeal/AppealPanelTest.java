package org.packstd.submissions.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.in;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.review.Assignment;
import org.packstd.submissions.review.Opinion;
import org.packstd.submissions.review.Review;
import org.packstd.submissions.review.Reviews;
import org.packstd.submissions.review.persistence.KnownReviews;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;

/** Who may sit on the panel of an appeal, and who took part in what is appealed against. */
class AppealPanelTest {

    private static final Motion MOTION = new Motion("ember-probe", "fjord-lab", 5, 1);

    private final MongoDatabase database = Databases.embedded();
    private final BallotPapers papers = Papers.in(database);
    private final Represented represented = Frozen.in(database);
    private final Reviews reviews = KnownReviews.in(database);
    private final AppealPanel panel = new AppealPanel(reviews, papers, represented);
    private final SnapshotId snapshot = Objects.requireNonNull(in(State.APPROVED).ballot()).terms().snapshot();

    @BeforeEach
    void twoOfThreeVotedOneOfThemForItsGroupAndByADelegate() {
        papers.prepare(snapshot,
                List.of(Voter.of("bluepeak-osat"), Voter.of("cedar-test"), Voter.of("delta-devices")));
        represented.keep(snapshot, Map.of("cedar-fab", "cedar-test"));
        papers.cast(snapshot, Voter.of("bluepeak-osat"), new Vote(Position.APPROVE, null, NOW, "mei"));
        papers.cast(snapshot, Voter.of("cedar-test"),
                new Vote(Position.ABSTAIN, null, null, NOW, "gina", "grid-metrology", false));
        papers.seal(snapshot);
    }

    @Test
    void whoTookPartIsRefusedByNameAndWithTheReason() {
        var appealed = appealed(certified());

        assertThat(hindrance(appealed, "rosa", "packstd-body")).contains("rosa decided in this case");
        assertThat(hindrance(appealed, "chen", "packstd-body")).as("declared it ready before")
                .contains("chen decided in this case");
        assertThat(hindrance(appealed, "emil", "ember-probe")).contains("ember-probe moved the decision");
        assertThat(hindrance(appealed, "finn", "fjord-lab")).contains("fjord-lab seconded the decision");
        assertThat(hindrance(appealed, "minh", "bluepeak-osat")).contains("bluepeak-osat voted in sub-01-b1");
        assertThat(hindrance(appealed, "cora", "cedar-fab")).contains("cedar-test voted in sub-01-b1 for cedar-fab");
        assertThat(hindrance(appealed, "gina", "packstd-body")).as("on behalf of another")
                .contains("gina cast a vote in sub-01-b1");
    }

    @Test
    void whoTookNoPartMaySit() {
        var appealed = appealed(certified());

        assertThat(hindrance(appealed, "otto", "packstd-body")).isEmpty();
        assertThat(hindrance(appealed, "dora", "delta-devices")).as("had a vote and did not use it").isEmpty();
        assertThat(panel.hindrance(Action.CERTIFY, in(State.PROCEDURAL_REVIEW),
                new Caller("minh", "bluepeak-osat", Set.of(Role.CERTIFIER)))).as("not an appeal").isEmpty();
    }

    /** The clock of the panel would stand still for as long as they like. */
    @Test
    void whoDecidedDoesNotHoldTheAppealAgainstItAndEverybodyElseMay() {
        var appealed = appealed(certified());

        assertThat(hold(appealed, "chen")).contains("chen decided in this case");
        assertThat(hold(appealed, "rosa")).contains("rosa decided in this case");
        assertThat(hold(appealed, "sora")).isEmpty();
        assertThat(hold(certified(), "chen")).as("what nobody appealed against").isEmpty();
        assertThat(panel.hindrance(Action.RESUME, held(appealed), new Caller("chen", "packstd-body",
                Set.of(Role.CHAIR)))).isEmpty();
    }

    private String hold(Submission submission, String person) {
        return panel.hindrance(Action.HOLD, submission, new Caller(person, "packstd-body", Set.of(Role.CHAIR)))
                .map(Hindrance::reason).orElse("");
    }

    private static Submission held(Submission submission) {
        return ((Ability.Holdable) submission).hold("a question of law", NOW).entered();
    }

    @Test
    void whoReviewedTheTextDoesNotJudgeItsRejectionButWhoNeverDeliveredMay() {
        assigned("ravi");
        assigned("sven");
        var opinion = new Opinion(Opinion.Verdict.REJECT, List.of(), null);
        reviews.of("sub-01", 1).stream().filter(review -> review.assignment().reviewer().equals("ravi"))
                .forEach(review -> reviews.change(review.deliver(opinion, NOW), Submitted.LIN));
        var rejected = ((Ability.Rejectable) in(State.IN_REVIEW)).reject(Grounds.of("unheard"), NOW)
                .decidedBy("chen").entered();

        assertThat(hindrance(appealed(rejected), "ravi", "packstd-body")).contains("ravi reviewed text 1");
        assertThat(hindrance(appealed(rejected), "sven", "packstd-body")).isEmpty();
        assertThat(hindrance(appealed(rejected), "minh", "bluepeak-osat")).as("nobody voted on it").isEmpty();
    }

    @Test
    void theVotersOfABallotThatFailedDoNotJudgeIt() {
        assertThat(hindrance(appealed(in(State.BALLOT_FAILED)), "minh", "bluepeak-osat"))
                .contains("bluepeak-osat voted");
    }

    private void assigned(String reviewer) {
        reviews.add(new Review.Assigned(new Assignment("sub-01", 1, reviewer, "packstd-body", null, NOW,
                NOW.plus(Duration.ofDays(21))), 1), Submitted.LIN);
    }

    /** By chen, who led it, and by rosa, who certified. */
    private static Submission certified() {
        var led = in(State.PROCEDURAL_REVIEW);
        var ready = (Deciding.ProceduralReview) new Transition(led, null, "led",
                null).decidedBy("chen").entered();
        return ready.certify(Duration.ofDays(14), NOW).decidedBy("rosa", MOTION).entered();
    }

    private static Submission appealed(Submission decided) {
        return ((Ability.Appealable) decided).appeal(new Appeal("org-02", "unheard", "hear", NOW), NOW).entered();
    }

    private String hindrance(Submission appealed, String person, String organisation) {
        return panel.hindrance(Action.DECIDE_APPEAL, appealed,
                new Caller(person, organisation, Set.of(Role.CERTIFIER))).map(Hindrance::reason).orElse("");
    }
}
