package org.packstd.submissions.due;

import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.check.CheckSubmission;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Alarm;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;
import org.packstd.submissions.voting.Ballots;
import org.packstd.submissions.voting.CloseBallot;

/** Two instances of the service over one database: each timer fires once, whoever is quicker. */
class TwoInstancesTest {

    private static final int CASES = 30;

    private final MongoDatabase database = Databases.embedded();
    private final HandClock clock = new HandClock(NOW);
    private final Submissions submissions = Stores.submissions(database);

    @Test
    void anEnquiryClosesOnceAndAForgottenDraftEndsOnce() throws Exception {
        for (var i = 0; i < CASES; i++) {
            enquiry("sub-e" + i);
            submissions.add(draft("sub-f" + i), Submitted.LIN);
        }
        clock.set(CLOSES_AT.minusMillis(1));
        work();
        assertThat(states("sub-e")).containsOnly(State.ENQUIRY);

        clock.set(CLOSES_AT);
        work();
        clock.set(NOW.plus(Duration.ofDays(180)));
        work();

        assertThat(states("sub-e")).containsOnly(State.COMMENT_RESOLUTION);
        assertThat(states("sub-f")).containsOnly(State.EXPIRED);
        for (var stored : database.getCollection("submissions").find()) {
            var acts = stored.getList("acts", Document.class).stream().map(act -> act.getString("type")).toList();
            assertThat(acts.stream().filter(List.of("enquiry.closed", "submission.expired")::contains))
                    .as(stored.getString("_id")).hasSize(1);
        }
    }

    @Test
    void aTextIsCheckedOnceAndABallotIsClosedAndCountedOnce() throws Exception {
        for (var i = 0; i < CASES; i++) {
            var draft = draft("sub-e" + i);
            submissions.add(draft, Submitted.LIN);
            perform(draft.submit(NOW));
            ballot("sub-f" + i);
        }
        work();
        assertThat(states("sub-e")).containsOnly(State.TRIAGE);
        assertThat(states("sub-f")).containsOnly(State.BALLOT_OPEN);

        clock.set(CLOSES_AT);
        work();

        assertThat(states("sub-f")).containsOnly(State.BALLOT_FAILED);
        happenedOnce("submission.validated", "sub-e");
        happenedOnce("ballot.closing", "sub-f");
        happenedOnce("ballot.closed", "sub-f");
    }

    @Test
    void whatCameBackIsForgottenOnceAndAnAppealFallsDueOnce() throws Exception {
        for (var i = 0; i < CASES; i++) {
            perform(triage("sub-e" + i).returnToAuthor(Grounds.of("unclear"), NOW));
            var rejected = (Deciding.Rejected) perform(triage("sub-f" + i).reject(Grounds.of("out of scope"), NOW));
            perform(rejected.appeal(new Appeal("bluepeak-osat", "unheard", "hear", NOW), NOW));
        }

        clock.set(NOW.plus(Duration.ofDays(90)));
        work();

        assertThat(states("sub-e")).containsOnly(State.EXPIRED);
        assertThat(states("sub-f")).containsOnly(State.APPEALED);
        happenedOnce("submission.expired", "sub-e");
        happenedOnce("appeal.overdue", "sub-f");
    }

    @Test
    void anAppealThatIsHeldGoesOnAfterThirtyDaysOnceAndIsThenDueThatMuchLater() throws Exception {
        for (var i = 0; i < CASES; i++) {
            var rejected = (Deciding.Rejected) perform(triage("sub-f" + i).reject(Grounds.of("out of scope"), NOW));
            var appealed = (Resting.Appealed) perform(
                    rejected.appeal(new Appeal("bluepeak-osat", "unheard", "hear", NOW), NOW));
            perform(appealed.hold("a question of law", NOW));
        }
        clock.set(NOW.plus(Duration.ofDays(30)).minusMillis(1));
        work();
        assertThat(states("sub-f")).containsOnly(State.ON_HOLD);

        clock.set(NOW.plus(Duration.ofDays(37))); // nobody was there for a week
        work();
        assertThat(states("sub-f")).containsOnly(State.APPEALED);
        happenedOnce("submission.resumed", "sub-f");
        assertThat(((Resting.Appealed) submissions.find(new SubmissionId("sub-f0")).orElseThrow()).appeal().decideBy())
                .isEqualTo(NOW.plus(Duration.ofDays(120)));

        clock.set(NOW.plus(Duration.ofDays(120)));
        work();
        happenedOnce("appeal.overdue", "sub-f");
    }

    private void ballot(String id) {
        var accepted = (Deliberating.Accepted) perform(triage(id).accept(Submitted.COURSE, NOW));
        var terms = Submitted.terms(accepted, 2);
        Papers.in(database).prepare(terms.snapshot(), List.of(Voter.of("bluepeak-osat"), Voter.of("cedar-test")));
        perform(accepted.openBallot(terms, NOW));
    }

    private Deliberating.Triage triage(String id) {
        var draft = draft(id);
        submissions.add(draft, Submitted.LIN);
        return (Deliberating.Triage) perform(
                ((Authoring.Validating) perform(draft.submit(NOW))).checked(PASSED, NOW));
    }

    private void happenedOnce(String deed, String prefix) {
        for (var stored : database.getCollection("submissions").find(regex("_id", "^" + prefix))) {
            var acts = stored.getList("acts", Document.class).stream().map(act -> act.getString("type")).toList();
            assertThat(acts.stream().filter(deed::equals)).as("%s: %s", stored.getString("_id"), acts).hasSize(1);
        }
    }

    @Test
    void nothingIsDueWhileTheClockStandsStill() throws Exception {
        var enquiry = (Deliberating.Enquiry) enquiry("sub-01");
        perform(enquiry.hold("a claim to patents", NOW));

        clock.set(CLOSES_AT.plus(Duration.ofDays(400)));
        work();

        assertThat(submissions.find(new SubmissionId("sub-01")).orElseThrow().state()).isEqualTo(State.ON_HOLD);
    }

    private Submission enquiry(String id) {
        var draft = draft(id);
        submissions.add(draft, Submitted.LIN);
        var triage = perform(((Authoring.Validating) perform(draft.submit(NOW))).checked(PASSED, NOW));
        var accepted = (Deliberating.Accepted) perform(((Deliberating.Triage) triage).accept(Submitted.COURSE, NOW));
        return perform(accepted.openEnquiry(CLOSES_AT, NOW));
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition)).isTrue();
        return transition.entered();
    }

    private void work() throws Exception {
        Callable<Void> instance = () -> {
            var work = instance();
            while (work.doNext()) {
                Thread.onSpinWait();
            }
            return null;
        };
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : workers.invokeAll(new ArrayList<>(Collections.nCopies(2, instance)))) {
                done.get();
            }
        }
    }

    private DueWork instance() {
        var store = Stores.submissions(database);
        var papers = Papers.in(database);
        var policies = KnownPolicies.all();
        var ballots = new CloseBallot(new Ballots(store, papers), store, papers, policies,
                new Guard(policies, List::of), List.of(), clock);
        return new DueWork(store, new CheckSubmission(_ -> PASSED, (_, _) -> false, store, clock), ballots, new Alarm(),
                Duration.ofSeconds(1), clock);
    }

    private List<State> states(String prefix) {
        var states = new ArrayList<State>();
        for (var i = 0; i < CASES; i++) {
            states.add(submissions.find(new SubmissionId(prefix + i)).orElseThrow().state());
        }
        return states;
    }
}
