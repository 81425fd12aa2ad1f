package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.COURSE;
import static org.packstd.submissions.submission.Submitted.LIN;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.comment.persistence.CommentStores;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.CommitteeEntry;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.Officer;
import org.packstd.submissions.committee.persistence.KnownCommittees;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Blocks;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;
import org.packstd.submissions.task.Task;

class CommentTasksTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Caller CHAIR = new Caller("chen", "packstd-body", Set.of(Role.CHAIR));
    private static final Caller MEI = new Caller("mei", "bluepeak-osat", Set.of(Role.MEMBER));
    private static final Caller OMAR = new Caller("omar", "cedar-test", Set.of(Role.MEMBER));
    private static final Instant NOW = Remarks.NOW;
    private static final Act ACT = new Act("comment.made", Actor.SYSTEM, NOW, null, Map.of());

    private Submissions submissions;
    private Committees committees;
    private Comments comments;
    private Set<String> led = Set.of();

    @BeforeEach
    void aTextIsInResolution() {
        var database = Databases.embedded();
        submissions = Stores.submissions(database);
        committees = KnownCommittees.in(database);
        comments = CommentStores.in(database);
        submissions.add(draft(ID.value()), LIN);
        var submitted = perform(draft(ID.value()).submit(Submitted.NOW));
        var triage = perform(((Authoring.Validating) submitted).checked(PASSED, Submitted.NOW));
        var accepted = perform(((Deliberating.Triage) triage).accept(COURSE, Submitted.NOW));
        var review = perform(((Deliberating.Accepted) accepted).startReview(Submitted.NOW));
        var enquiry = perform(((Deliberating.InReview) review).openEnquiry(CLOSES_AT, Submitted.NOW));
        perform(((Deliberating.Enquiry) enquiry).close(Submitted.NOW));
    }

    @Test
    void commentsWaitForTheChairAndAnswersForThoseWhoCommented() {
        assertThat(kinds(CHAIR)).as("without comments").isEmpty();
        var comment = Remarks.comment(ID, 1, "bluepeak-osat", Remarks.remark(1));
        comments.add(comment, ACT);
        assertThat(kinds(CHAIR)).containsExactly("dispose-comments");
        assertThat(kinds(MEI)).isEmpty();

        var answered = Remarks.answered(comment, DispositionKind.REJECTED, "No maker asked for it.");
        comments.change(answered, ACT);
        assertThat(kinds(CHAIR)).isEmpty();
        assertThat(tasks(MEI, NOW)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("reply-to-dispositions");
            assertThat(task.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(14)));
            assertThat(task.href())
                    .isEqualTo("/api/v1/submissions/sub-01/comments?open=false&organisation=bluepeak-osat");
        });
        assertThat(kinds(OMAR)).isEmpty();
        assertThat(tasks(MEI, NOW.plus(Duration.ofDays(14)))).as("silence is no reply").isEmpty();
    }

    @Test
    void answersAreDueWhenThePolicySaysAndOnlyToWhomTheCommitteeNames() {
        comments.add(Remarks.comment(ID, 1, "bluepeak-osat", Remarks.remark(1)), ACT);
        assertThat(tasks(CHAIR, NOW)).singleElement().satisfies(
                task -> assertThat(task.dueAt()).as("the house rule has no target").isNull());

        led = Set.of("carla");
        assertThat(kinds(CHAIR)).isEmpty();
        assertThat(kinds(new Caller("carla", "packstd-body", Set.of(Role.CHAIR)))).containsExactly("dispose-comments");
    }

    @Test
    void theDaysOfTheResolutionRunFromItsBeginningWhateverHappensMeanwhile() {
        var id = new SubmissionId("sub-02");
        submissions.add(draft(id.value()), LIN);
        var policy = KnownPolicies.all().find("ieee-like").orElseThrow();
        var validating = (Authoring.Validating) perform(draft(id.value()).submit(Submitted.NOW));
        var triage = (Deliberating.Triage) perform(validating.checked(PASSED, Submitted.NOW));
        var accepted = (Deliberating.Accepted) perform(triage
                .accept(Course.taken(null, policy.id(), policy.version(), Submitted.NOW), Submitted.NOW));
        var enquiry = (Deliberating.Enquiry) perform(accepted.openEnquiry(CLOSES_AT, Submitted.NOW));
        var resolution = (Deliberating.CommentResolution) perform(enquiry.close(CLOSES_AT));
        perform(resolution.consent(Consent.WITHDRAWAL, CHAIR.subject(), CLOSES_AT.plus(Duration.ofDays(3))));
        comments.add(Remarks.comment(id, 1, "bluepeak-osat", Remarks.remark(1)), ACT);

        assertThat(tasks(CHAIR, NOW)).singleElement().satisfies(task -> assertThat(task.dueAt())
                .isEqualTo(CLOSES_AT.plus(Duration.ofDays(policy.process().resolutionDays()))));
    }

    @Test
    void casesAreReadAFewAtOnceAndNoMoreThanAreAskedFor() {
        var ids = IntStream.range(100, 125).mapToObj(i -> new SubmissionId("sub-" + i)).toList();
        ids.forEach(id -> commented(id, COURSE));
        var few = new ArrayList<Integer>();
        var all = new ArrayList<Integer>();

        assertThat(tasks(Blocks.noting(submissions, few), CHAIR, NOW, 2)).extracting(Task::submission)
                .containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(few).containsExactly(20);
        assertThat(tasks(Blocks.noting(submissions, all), CHAIR, NOW, 100)).extracting(Task::submission)
                .containsExactlyElementsOf(ids);
        assertThat(all).containsExactly(20, 5);
    }

    @Test
    void casesOfAnotherCommitteeDoNotStandBeforeOnesOwnHoweverManyThereAre() {
        committees.put(new Committee("jc-12", new CommitteeEntry(LocalizedText.english("SMT"), Set.of(), null, null,
                new Officer("dana", "packstd-body"), null, null, true), 1), null);
        IntStream.range(1000, 1205).forEach(i -> commented(new SubmissionId("sub-" + i),
                Course.taken("jc-12", COURSE.policy(), COURSE.policyVersion(), Submitted.NOW)));
        var own = new SubmissionId("sub-2000");
        commented(own, COURSE);
        var looked = new ArrayList<Integer>();

        assertThat(tasks(Blocks.noting(submissions, looked), CHAIR, NOW, 500)).extracting(Task::submission)
                .containsExactly(own);
        assertThat(looked).as("nothing of theirs is read").containsExactly(1);
    }

    @Test
    void anAnswerIsFoundByWhoCommentedHoweverManyOtherCasesWait() {
        IntStream.range(1000, 1105).forEach(i -> commented(new SubmissionId("sub-" + i), COURSE));
        var last = new SubmissionId("sub-2000");
        commented(last, COURSE);
        var comment = Remarks.comment(last, 1, "cedar-test", Remarks.remark(1));
        comments.add(comment, ACT);
        comments.change(Remarks.answered(comment, DispositionKind.REJECTED, "No maker asked for it."), ACT);

        assertThat(tasks(submissions, OMAR, NOW, 500)).extracting(Task::submission).containsExactly(last);
    }

    /** A case in resolution with a comment that waits for its chair. */
    private void commented(SubmissionId id, Course course) {
        submissions.add(draft(id.value()), LIN);
        var validating = (Authoring.Validating) perform(draft(id.value()).submit(Submitted.NOW));
        var triage = (Deliberating.Triage) perform(validating.checked(PASSED, Submitted.NOW));
        var accepted = (Deliberating.Accepted) perform(triage.accept(course, Submitted.NOW));
        perform(((Deliberating.Enquiry) perform(accepted.openEnquiry(CLOSES_AT, CLOSES_AT))).close(CLOSES_AT));
        comments.add(Remarks.comment(id, Integer.parseInt(id.value().substring(4)), "bluepeak-osat",
                Remarks.remark(1)), ACT);
    }

    private Optional<Hindrance> hindrance(Action action, Submission submission, Caller caller) {
        return led.isEmpty() || led.contains(caller.subject())
                ? Optional.empty()
                : Optional.of(Hurdle.NOT_THE_CHAIR.with("jc-11"));
    }

    private List<String> kinds(Caller caller) {
        return tasks(caller, NOW).stream().map(Task::kind).toList();
    }

    private List<Task> tasks(Caller caller, Instant now) {
        return tasks(submissions, caller, now, 10);
    }

    private List<Task> tasks(Submissions store, Caller caller, Instant now, int limit) {
        return new CommentTasks(store, committees, comments, new Guard(KnownPolicies.all(), List::of), this::hindrance)
                .tasks(caller, now, limit);
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition, LIN)).isTrue();
        return transition.entered();
    }
}
