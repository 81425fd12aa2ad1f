package org.packstd.submissions.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.BROKEN;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;
import org.packstd.submissions.task.StalledChecks;

class CheckSubmissionTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");

    private final HandClock clock = new HandClock(NOW);
    private final Submissions submissions = Stores.submissions(Databases.embedded());

    @BeforeEach
    void aSubmissionWaitsForItsChecks() {
        submissions.add(draft(ID.value()), Submitted.LIN);
        submissions.change(draft(ID.value()).submit(NOW));
    }

    @Test
    void secretariesAreToldWhatWaitsForItsChecksForMoreThanTenMinutes() {
        var wei = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));
        var stalled = new StalledChecks(submissions);
        assertThat(stalled.tasks(wei, NOW.plus(Duration.ofSeconds(599)), 10)).isEmpty();

        assertThat(stalled.tasks(wei, NOW.plus(Duration.ofMinutes(10)), 10)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("checks-stalled");
            assertThat(task.submission()).isEqualTo(ID);
        });
        assertThat(stalled.tasks(new Caller("lin", "aurora-semi", Set.of(Role.MEMBER)),
                NOW.plus(Duration.ofMinutes(10)), 10)).isEmpty();
        checkWhatIsDue(_ -> PASSED);
        assertThat(stalled.tasks(wei, NOW.plus(Duration.ofMinutes(10)), 10)).isEmpty();
    }

    @Test
    void whatPassesGoesToTriage() {
        checkWhatIsDue(_ -> PASSED);
        assertThat(state()).isEqualTo(State.TRIAGE);
    }

    @Test
    void whatIsBrokenGoesBackToItsAuthorWithTheFindings() {
        checkWhatIsDue(_ -> BROKEN);

        assertThat(state()).isEqualTo(State.CHECK_FAILED);
        assertThat(submissions.find(ID).orElseThrow().report()).isEqualTo(BROKEN);
    }

    @Test
    void aSubmissionNeverFailsBecauseTheChecksAreAwayItWaitsAndIsTriedAgain() {
        for (var attempt = 0; attempt < 20; attempt++) {
            checkWhatIsDue(_ -> {
                throw new ChecksUnavailable("away");
            });
            assertThat(state()).isEqualTo(State.VALIDATING);
            assertThat(submissions.claimDue(clock.instant(), clock.instant())).as("not at once").isEmpty();
            clock.advance(Duration.ofMinutes(1));
        }

        checkWhatIsDue(_ -> PASSED);

        assertThat(state()).isEqualTo(State.TRIAGE);
    }

    @Test
    void whatChangesMoreThanWasAskedForIsReviewedAnewUnlessItIsBroken() {
        var mended = mended();
        new CheckSubmission(_ -> BROKEN, (_, _) -> true, submissions, clock).check(mended, 1);
        assertThat(state()).isEqualTo(State.CHECK_FAILED);

        var again = (Authoring.CheckFailed) submissions.find(ID).orElseThrow();
        submissions.change(again.submit(NOW));
        new CheckSubmission(_ -> PASSED, (_, _) -> true, submissions, clock)
                .check((Authoring.Validating) submissions.find(ID).orElseThrow(), 1);

        assertThat(state()).isEqualTo(State.IN_REVIEW);
    }

    /** An enquiry asked for another text. */
    private Authoring.Validating mended() {
        checkWhatIsDue(_ -> PASSED);
        var triage = (Deliberating.Triage) submissions.find(ID).orElseThrow();
        var accepted = (Deliberating.Accepted) perform(triage.accept(Course.taken(null, "ieee-like", 2, NOW), NOW));
        var enquiry = (Deliberating.Enquiry) perform(accepted.openEnquiry(NOW, NOW));
        var resolution = (Deliberating.CommentResolution) perform(enquiry.close(NOW));
        var required = (Authoring.RevisionRequired) perform(
                resolution.requestRevision("Widen it.", State.COMMENT_RESOLUTION, NOW));
        return (Authoring.Validating) perform(required.submit(NOW));
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition)).isTrue();
        return transition.entered();
    }

    @Test
    void thePausesGrowUpToAMinute() {
        assertThat(CheckSubmission.pauseAfter(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(CheckSubmission.pauseAfter(2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(CheckSubmission.pauseAfter(5)).isEqualTo(Duration.ofSeconds(8));
        assertThat(CheckSubmission.pauseAfter(1_000_000)).isEqualTo(Duration.ofMinutes(1));
    }

    private void checkWhatIsDue(AutomaticChecks checks) {
        var due = submissions.claimDue(clock.instant(), clock.instant().plusSeconds(30)).orElseThrow();
        new CheckSubmission(checks, (_, _) -> false, submissions, clock).check((Authoring.Validating) due.submission(),
                due.attempts());
    }

    private State state() {
        return submissions.find(ID).orElseThrow().state();
    }
}
