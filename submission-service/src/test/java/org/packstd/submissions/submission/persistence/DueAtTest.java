package org.packstd.submissions.submission.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.in;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.permission.Workflow;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;

/** The table of what happens by itself is what is due. */
class DueAtTest {

    @ParameterizedTest
    @EnumSource
    void whateverHappensByItselfIsDueAtSomeTimeAndNothingElseIs(State state) {
        var byTheTable = Workflow.TIMERS.stream().anyMatch(timer -> timer.from() == state);

        assertThat(isDue(state == State.ON_HOLD ? anAppealOnHold() : in(state)))
                .isEqualTo(byTheTable && state != State.APPROVED); // of that standards-service tells
    }

    @Test
    void whatIsOnHoldIsDueAtNoTimeUnlessAnAppealIs() {
        assertThat(isDue(in(State.ON_HOLD))).isFalse();
    }

    private static boolean isDue(Submission submission) {
        return SubmissionDocument.encode(submission).containsKey(SubmissionDocument.DUE_AT);
    }

    private static Submission anAppealOnHold() {
        return ((Resting.Appealed) in(State.APPEALED)).hold("a question of law", NOW).entered();
    }
}
