package org.packstd.submissions.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.check.CheckSubmission;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.submission.Alarm;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.persistence.Stores;
import org.packstd.submissions.voting.Ballots;
import org.packstd.submissions.voting.CloseBallot;

class DueWorkTest {

    /** More than work at once, so that none of their places may stay taken. */
    private static final int ERRORS = 9;

    @Test
    void errorsEndARoundAndNeitherTheClaimerNorAPlace() {
        var database = Databases.embedded();
        var submissions = Stores.submissions(database);
        submissions.add(draft("sub-01"), Submitted.LIN);
        submissions.change(draft("sub-01").submit(NOW));
        var clock = new HandClock(NOW);
        var papers = Papers.in(database);
        var ballots = new CloseBallot(new Ballots(submissions, papers), submissions, papers, KnownPolicies.all(),
                new Guard(KnownPolicies.all(), List::of), List.of(), clock);
        var work = new DueWork(brokenAtFirst(submissions),
                new CheckSubmission(_ -> PASSED, (_, _) -> false, submissions, clock), ballots, new Alarm(),
                Duration.ofMillis(2), clock);

        work.start();

        try {
            await().untilAsserted(() -> assertThat(submissions.find(new SubmissionId("sub-01")).orElseThrow().state())
                    .isEqualTo(State.TRIAGE));
        } finally {
            work.stop();
        }
    }

    private static Submissions brokenAtFirst(Submissions store) {
        var claims = new AtomicInteger();
        return (Submissions) Proxy.newProxyInstance(Submissions.class.getClassLoader(),
                new Class<?>[]{Submissions.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("claimDue") && claims.incrementAndGet() <= ERRORS) {
                        throw new LinkageError("of this test");
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
