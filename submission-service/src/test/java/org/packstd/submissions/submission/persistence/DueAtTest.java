package org.packstd.submissions.submission.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.in;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.permission.Workflow;
import org.packstd.submissions.submission.State;

/** The table of what happens by itself is what is due. */
class DueAtTest {

    @ParameterizedTest
    @EnumSource
    void whateverHappensByItselfIsDueAtSomeTimeAndNothingElseIs(State state) {
        var byTheTable = Workflow.TIMERS.stream().anyMatch(timer -> timer.from() == state);

        assertThat(SubmissionDocument.encode(in(state)).containsKey(SubmissionDocument.DUE_AT))
                .isEqualTo(byTheTable && state != State.APPROVED); // of that standards-service tells
    }
}
