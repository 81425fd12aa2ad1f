package org.packstd.submissions.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.LIN;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.draft;

import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.persistence.Stores;

/** A secretary is told of texts that nobody checks, and of those first that wait for the longest. */
class StalledChecksTest {

    private static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));

    private final Submissions submissions = Stores.submissions(Databases.embedded());
    private final StalledChecks stalled = new StalledChecks(submissions);

    @Test
    void whatCameInSinceDoesNotStandBeforeWhatWaitsForTooLong() {
        handIn("sub-100", NOW);
        IntStream.range(200, 205).forEach(i -> handIn("sub-" + i, NOW.plus(StalledChecks.LONGEST)));

        assertThat(stalled.tasks(SECRETARY, NOW.plus(StalledChecks.LONGEST), 3)).singleElement().satisfies(task -> {
            assertThat(task.submission().value()).isEqualTo("sub-100");
            assertThat(task.dueAt()).isEqualTo(NOW.plus(StalledChecks.LONGEST));
        });
        assertThat(stalled.tasks(SECRETARY, NOW.plus(StalledChecks.LONGEST).minusMillis(1), 3)).isEmpty();
        assertThat(stalled.tasks(new Caller("lin", "aurora-semi", Set.of(Role.MEMBER)),
                NOW.plus(StalledChecks.LONGEST), 3)).isEmpty();
    }

    private void handIn(String id, Instant at) {
        submissions.add(draft(id), LIN);
        assertThat(submissions.change(draft(id).submit(at), LIN)).isTrue();
    }
}
