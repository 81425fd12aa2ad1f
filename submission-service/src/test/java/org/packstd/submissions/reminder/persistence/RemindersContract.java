package org.packstd.submissions.reminder.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.contract.EventContract;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.persistence.OpenPaperStores;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.reminder.RemindVoters;
import org.packstd.submissions.reminder.messaging.Words;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ballot of 30 days: those who have not voted hear of it four times, once each, however many instances there are. */
abstract class RemindersContract {

    private static final EventContract CONTRACT = new EventContract();

    private final HandClock clock = new HandClock(NOW);
    private MongoDatabase database;
    private Submissions submissions;
    private BallotPapers papers;
    private MongoReminders reminders;

    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        clock.set(NOW);
        database = database();
        submissions = Stores.submissions(database);
        papers = Papers.in(database);
        reminders = new MongoReminders(database.getCollection("reminders"));
        reminders.createIndexes();
    }

    @Test
    void whoHasNotVotedIsRemindedOnEachOfTheDays() {
        var terms = inBallot("sub-01", 3);
        run(instance());
        assertThat(events()).as("nothing is due yet").isEmpty();

        at(14);
        run(instance());
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.at("/ballotId").asString()).isEqualTo("sub-01-b1");
            assertThat(event.at("/daysLeft").asInt()).isEqualTo(14);
            assertThat(names(event)).containsExactly("org-0000", "org-0001", "org-0002");
        });
        vote(terms, "org-0001");
        at(7);
        run(instance());
        assertThat(names(events().getLast())).containsExactly("org-0000", "org-0002");
        at(3);
        run(instance());
        vote(terms, "org-0000");
        vote(terms, "org-0002");
        at(1);
        run(instance());

        assertThat(events()).extracting(event -> event.at("/daysLeft").asInt())
                .as("on the last day nobody was left").containsExactly(14, 7, 3);
        assertThat(told("ballot.closing")).as("everybody of the process hears how much time is left")
                .extracting(event -> event.at("/daysLeft").asInt() + " " + event.at("/votesMissing").asInt())
                .containsExactly("14 3", "7 2", "3 2", "1 0");
    }

    @Test
    void manyInstancesFireEachReminderOnce() {
        for (int i = 10; i < 20; i++) {
            inBallot("sub-" + i, 2);
        }
        IntStream.range(0, 4).parallel().forEach(_ -> run(instance()));
        at(14);
        IntStream.range(0, 4).parallel().forEach(_ -> run(instance()));
        at(7);
        IntStream.range(0, 4).parallel().forEach(_ -> run(instance()));

        assertThat(events()).hasSize(20);
        assertThat(ids()).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void anInstanceThatDiesAfterItsClaimLosesNothingAndOneThatWakesUpLateTellsNothingTwice() {
        inBallot("sub-01", 1);
        run(instance());
        at(14);
        var claimed = reminders.claimDue(clock.instant(), clock.instant().plusSeconds(30)).orElseThrow();
        run(instance());
        assertThat(events()).as("somebody is at it").isEmpty();

        clock.advance(Duration.ofMinutes(1));
        run(instance());
        assertThat(events()).hasSize(1);
        assertThat(reminders.fire(claimed, List.of(), new Act("late", Actor.SYSTEM, clock.instant(), null, Map.of())))
                .isFalse();
    }

    @Test
    void afterAnAbsenceOnlyTheLatestReminderIsGiven() {
        inBallot("sub-01", 1);
        run(instance());
        clock.set(CLOSES_AT.minus(Duration.ofDays(2)));
        run(instance());

        assertThat(events()).extracting(event -> event.at("/daysLeft").asInt()).containsExactly(3);
    }

    @Test
    void afterAnExtensionOnlyTheNewEndIsRemindedOf() {
        inBallot("sub-01", 1);
        run(instance());
        at(5);
        run(instance());
        assertThat(events()).extracting(event -> event.at("/daysLeft").asInt()).containsExactly(7);
        var open = (Balloting.BallotOpen) submissions.find(new SubmissionId("sub-01")).orElseThrow();
        var end = CLOSES_AT.plus(Duration.ofDays(10));
        perform(open.extend(end, clock.instant()));
        run(instance());

        for (var days : List.of(14, 7, 3, 1)) {
            clock.set(end.minus(Duration.ofDays(days)));
            run(instance());
            run(instance());
        }

        assertThat(ids()).containsExactly("sub-01-b1:7:1", "sub-01-b1:14:x1:1", "sub-01-b1:7:x1:1",
                "sub-01-b1:3:x1:1", "sub-01-b1:1:x1:1");
    }

    @Test
    void whatIsOverIsNotRemindedOf() {
        inBallot("sub-01", 1);
        run(instance());
        var open = (Balloting.BallotOpen) submissions.find(new SubmissionId("sub-01")).orElseThrow();
        perform(open.withdraw(NOW));
        at(7);
        run(instance());

        assertThat(events()).isEmpty();
        assertThat(reminders.claimDue(clock.instant(), clock.instant())).isEmpty();
    }

    @Test
    void thousandsComeInParts() {
        inBallot("sub-01", 2_001);
        run(instance());
        at(14);
        run(instance());

        assertThat(events()).extracting(event -> names(event).size()).containsExactly(1000, 1000, 1);
        assertThat(events().getLast().at("/part").asInt()).isEqualTo(3);
        assertThat(events().getLast().at("/parts").asInt()).isEqualTo(3);
    }

    private RemindVoters instance() {
        return new RemindVoters(submissions, OpenPaperStores.in(database), reminders, Words.ofTheContract(), clock);
    }

    private static void run(RemindVoters remind) {
        remind.plan();
        while (remind.fireNext()) {
            // one more
        }
    }

    private void at(int daysBefore) {
        clock.set(CLOSES_AT.minus(Duration.ofDays(daysBefore)));
    }

    private Terms inBallot(String id, int organisations) {
        submissions.add(draft(id), Submitted.LIN);
        var submitted = perform(draft(id).submit(NOW));
        var triage = perform(((Authoring.Validating) submitted).checked(PASSED, NOW));
        var accepted = (Deliberating.Accepted) perform(((Deliberating.Triage) triage).accept(Submitted.COURSE, NOW));
        var terms = Submitted.terms(accepted, organisations);
        papers.prepare(terms.snapshot(), IntStream.range(0, organisations)
                .mapToObj(i -> Voter.of("org-%04d".formatted(i))).toList());
        perform(accepted.openBallot(terms, NOW));
        return terms;
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition)).isTrue();
        return transition.entered();
    }

    private void vote(Terms terms, String organisation) {
        papers.cast(terms.snapshot(), Voter.of(organisation),
                new Vote(Position.APPROVE, null, Instant.EPOCH, "somebody"));
    }

    private List<JsonNode> events() {
        return told("ballot.reminder");
    }

    private List<JsonNode> told(String type) {
        return outbox().stream().filter(entry -> entry.getString("type").equals(type)).map(entry -> {
            CONTRACT.checkData(entry.getString("type"), entry.getString("data"));
            return JsonMapper.shared().readTree(entry.getString("data"));
        }).toList();
    }

    private List<String> ids() {
        return outbox().stream().map(entry -> entry.getString("id")).filter(id -> !id.endsWith(":closing")).toList();
    }

    private List<Document> outbox() {
        var entries = new ArrayList<Document>();
        database.getCollection("reminders").find().forEach(
                reminder -> entries.addAll(reminder.getList("outbox", Document.class, List.of())));
        entries.sort(Comparator.comparing((Document entry) -> entry.getDate("time"))
                .thenComparing(entry -> entry.getString("id")));
        return entries;
    }

    private static List<String> names(JsonNode event) {
        return event.at("/organisations").valueStream().map(JsonNode::asString).toList();
    }
}
