package org.packstd.submissions.check;

import java.time.Clock;
import java.time.Duration;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the checks about a submission and moves it on. */
public final class CheckSubmission {

    private static final Logger LOG = LoggerFactory.getLogger(CheckSubmission.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private final AutomaticChecks checks;
    private final Scrutiny scrutiny;
    private final Submissions submissions;
    private final Clock clock;

    public CheckSubmission(AutomaticChecks checks, Scrutiny scrutiny, Submissions submissions, Clock clock) {
        this.checks = checks;
        this.scrutiny = scrutiny;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * Checks once.
     *
     * @param attempts how often it was tried, this time included: the more, the longer until the next try
     */
    public void check(Authoring.Validating validating, int attempts) {
        try {
            var report = checks.check(validating.dossier().proposal());
            var onward = report.passed() && scrutiny.isDue(validating, report) ? validating.reviewedAnew() : validating;
            submissions.change(onward.checked(report, clock.instant())); // lost only if withdrawn meanwhile
        } catch (ChecksUnavailable away) {
            var pause = pauseAfter(attempts);
            LOG.warn("{} waits for its checks, next try in {}: {}", validating.dossier().id(), pause,
                    away.getMessage());
            submissions.postpone(validating, clock.instant().plus(pause));
        }
    }

    static Duration pauseAfter(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
