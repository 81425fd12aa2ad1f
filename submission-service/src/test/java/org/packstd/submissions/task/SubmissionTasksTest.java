package org.packstd.submissions.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.LIN;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.CommitteeEntry;
import org.packstd.submissions.committee.Officer;
import org.packstd.submissions.committee.persistence.KnownCommittees;
import org.packstd.submissions.conflict.ConflictGate;
import org.packstd.submissions.conflict.Conflicts;
import org.packstd.submissions.conflict.persistence.KnownStatements;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.organisation.Affiliates;
import org.packstd.submissions.organisation.Stakes;
import org.packstd.submissions.organisation.persistence.KnownOrganisations;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.proceedings.Standings;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Blocks;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/** By when each step is due, from when its own time began. */
class SubmissionTasksTest {

    private static final Caller CHAIR = new Caller("chen", "packstd-body", Set.of(Role.CHAIR));
    private static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));
    private static final Caller CERTIFIER = new Caller("rosa", "packstd-body", Set.of(Role.CERTIFIER));
    private static final Duration DAYS = Duration.ofDays(3);

    private final MongoDatabase database = Databases.embedded();
    private final Submissions submissions = Stores.submissions(database);
    private final HandClock clock = new HandClock(NOW);

    @Test
    void aResolutionIsDueFromItsBeginningAndAHoldOverItFromTheHold() {
        var held = NOW.plus(DAYS);
        var policy = KnownPolicies.all().find("ieee-like").orElseThrow();
        var resolution = (Deliberating.CommentResolution) inResolution(Course.taken(null, policy.id(), policy.version(),
                NOW));
        assertThat(task(CHAIR).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(policy.process().resolutionDays())));

        perform(resolution.hold("A question of law.", held));

        assertThat(task(SECRETARY)).satisfies(task -> {
            assertThat(task.kind()).isEqualTo("resume");
            assertThat(task.since()).isEqualTo(held);
            assertThat(task.dueAt()).isEqualTo(held.plus(Duration.ofDays(30)));
        });
    }

    @Test
    void anAppealIsDueFromItsFilingWhateverIsNotedMeanwhile() {
        var rejected = (Deciding.Rejected) perform(triage("sub-01").reject(Grounds.of("out of scope"), NOW));
        var filed = NOW.plus(DAYS);
        perform(rejected.appeal(new Appeal("bluepeak-osat", "Nobody read it.", "Read it.", filed), filed));
        later("sub-01");

        assertThat(task(CERTIFIER)).satisfies(task -> {
            assertThat(task.kind()).isEqualTo("decide-appeal");
            assertThat(task.since()).isEqualTo(filed);
            assertThat(task.dueAt()).isEqualTo(filed.plus(Duration.ofDays(30)));
        });
    }

    @Test
    void aHoldOfAnAppealIsDueWhenItEnds() {
        var rejected = (Deciding.Rejected) perform(triage("sub-01").reject(Grounds.of("out of scope"), NOW));
        var appealed = (Resting.Appealed) perform(
                rejected.appeal(new Appeal("bluepeak-osat", "Nobody read it.", "Read it.", NOW), NOW));
        var first = (Resting.OnHold) perform(appealed.hold("A question of law.", NOW));
        var resumed = (Resting.Appealed) perform(first.resume(NOW.plus(DAYS), end -> end));
        perform(resumed.hold("Another one.", NOW.plus(DAYS)));

        assertThat(task(SECRETARY).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void theOldestCasesComeFirst() {
        for (var id : List.of("sub-02", "sub-01", "sub-03")) {
            triage(id);
        }

        assertThat(tasks(CHAIR, 2)).extracting(task -> task.submission().value()).containsExactly("sub-01", "sub-02");
    }

    @Test
    void casesAreReadAFewAtOnceAndNoMoreThanAreAskedFor() {
        var ids = IntStream.range(100, 145).mapToObj(i -> "sub-" + i).toList();
        ids.forEach(this::triage);

        var few = new ArrayList<Integer>();
        assertThat(tasks(Blocks.noting(submissions, few), CHAIR, 2))
                .extracting(task -> task.submission().value()).containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(few).containsExactly(20);

        var all = new ArrayList<Integer>();
        assertThat(tasks(Blocks.noting(submissions, all), CHAIR, 100))
                .extracting(task -> task.submission().value()).containsExactlyElementsOf(ids);
        assertThat(all).containsExactly(20, 20, 5);
    }

    /** More than are looked up at a time. */
    @Test
    void casesOfAnotherCommitteeDoNotStandBeforeOnesOwnHoweverManyThereAre() {
        committee("jc-11", "chen", "wei");
        committee("jc-12", "dana", "sora");
        IntStream.range(0, 205).forEach(i -> accepted("sub-1%03d".formatted(i), "jc-12"));
        accepted("sub-2000", "jc-11");
        accepted("sub-2001", null);

        assertThat(tasks(SECRETARY, 500)).extracting(task -> task.submission().value() + " " + task.kind())
                .containsExactly("sub-2000 open-ballot", "sub-2001 open-ballot");
        assertThat(tasks(new Caller("sora", "packstd-body", Set.of(Role.SECRETARY)), 500)).hasSize(206);
        var looked = new ArrayList<Integer>();
        assertThat(tasks(Blocks.noting(submissions, looked), SECRETARY, 500)).hasSize(2);
        assertThat(looked).as("nothing of theirs is read").containsExactly(2);
    }

    @Test
    void whatOnesOwnOrganisationProposedDoesNotStandBeforeWhatOneMayJudge() {
        var certifier = new Caller("rosa", Submitted.PROPOSER, Set.of(Role.CERTIFIER));
        IntStream.range(0, 205).forEach(i -> appealed("sub-1%03d".formatted(i)));
        appealed("sub-2000");
        ofAnother("sub-2000");

        assertThat(tasks(certifier, 500)).extracting(task -> task.submission().value()).containsExactly("sub-2000");
        assertThat(tasks(new Caller("rosa", null, Set.of(Role.CERTIFIER)), 500)).isEmpty();
    }

    /** Refused for a reason that no query knows: what is behind them is looked at all the same. */
    @Test
    void aChairWhoHasAnInterestInManyCasesSeesTheOneBehindThem() {
        var chair = new Caller("chen", Submitted.PROPOSER, Set.of(Role.CHAIR));
        IntStream.range(0, 205).forEach(i -> triage("sub-1%03d".formatted(i)));
        triage("sub-2000");
        ofAnother("sub-2000");

        assertThat(tasks(chair, 500)).extracting(task -> task.submission().value()).containsExactly("sub-2000");
    }

    private void accepted(String id, @Nullable String committee) {
        perform(triage(id).accept(Course.taken(committee, "two-thirds", 1, NOW), NOW));
    }

    private void appealed(String id) {
        var rejected = (Deciding.Rejected) perform(triage(id).reject(Grounds.of("out of scope"), NOW));
        perform(rejected.appeal(new Appeal("bluepeak-osat", "Nobody read it.", "Read it.", NOW), NOW));
    }

    private void ofAnother(String id) {
        database.getCollection("submissions").updateOne(new Document("_id", id), new Document("$set",
                new Document("organisation", "cedar-test")));
    }

    private void committee(String id, String chair, String secretary) {
        KnownCommittees.in(database).put(new Committee(id, new CommitteeEntry(LocalizedText.english(id), Set.of(), null,
                null, new Officer(chair, "packstd-body"), null, new Officer(secretary, "packstd-body"), true), 1),
                null);
    }

    /** Something was noted in the case after its overlay began. */
    private void later(String id) {
        database.getCollection("submissions").updateOne(new Document("_id", id), new Document("$set",
                new Document("updatedAt", Date.from(NOW.plus(DAYS).plus(DAYS)))));
    }

    private Submission inResolution(Course course) {
        var accepted = (Deliberating.Accepted) perform(triage("sub-01").accept(course, NOW));
        var enquiry = (Deliberating.Enquiry) perform(accepted.openEnquiry(NOW, NOW));
        return perform(enquiry.close(NOW));
    }

    private Deliberating.Triage triage(String id) {
        submissions.add(draft(id), LIN);
        var validating = (Authoring.Validating) perform(draft(id).submit(NOW));
        return (Deliberating.Triage) perform(validating.checked(PASSED, NOW));
    }

    private Task task(Caller caller) {
        var tasks = tasks(caller, 10);
        assertThat(tasks).hasSize(1);
        return tasks.getFirst();
    }

    private List<Task> tasks(Caller caller, int limit) {
        return tasks(submissions, caller, limit);
    }

    private List<Task> tasks(Submissions store, Caller caller, int limit) {
        return new SubmissionTasks(store, KnownCommittees.in(database), guard(),
                new Standings(submissions, Papers.in(database), Frozen.voices(database), clock))
                .tasks(caller, NOW, limit);
    }

    private Guard guard() {
        var conflicts = new Conflicts(KnownStatements.in(database),
                new Affiliates(KnownOrganisations.affiliations(database)), new Stakes(List::of), clock);
        return new Guard(KnownPolicies.all(),
                () -> List.of(new ConflictGate(conflicts, KnownCommittees.in(database))));
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition, LIN)).isTrue();
        return transition.entered();
    }
}
