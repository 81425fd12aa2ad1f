package org.packstd.submissions.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submissions;

/** Tells secretaries what waits for its checks for too long, which is nobody's fault but ours. */
public final class StalledChecks implements TaskSource {

    /** Checks that work take seconds. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final Submissions submissions;

    public StalledChecks(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public List<Task> tasks(Caller caller, Instant now, int limit) {
        if (!caller.is(Role.SECRETARY)) {
            return List.of();
        }
        var waiting = new Submissions.Waiting(State.VALIDATING, null, null, null, null);
        return submissions.waiting(waiting, null, limit).items().stream()
                .filter(found -> !now.isBefore(found.updatedAt().plus(LONGEST)))
                .map(StalledChecks::task)
                .toList();
    }

    private static Task task(Overview stalled) {
        return new Task("checks-stalled", stalled.id(), stalled.title(), stalled.updatedAt(),
                stalled.updatedAt().plus(LONGEST), null, "/api/v1/submissions/" + stalled.id());
    }
}
