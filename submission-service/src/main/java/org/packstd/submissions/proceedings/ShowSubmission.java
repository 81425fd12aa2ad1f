package org.packstd.submissions.proceedings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;

/** A submission with what the caller may do to it, and why not. */
public final class ShowSubmission {

    private final Guard guard;
    private final Standings standings;

    public ShowSubmission(Guard guard, Standings standings) {
        this.guard = guard;
        this.standings = standings;
    }

    /**
     * A submission as one caller sees it.
     *
     * @param resolveBy by when comments or negatives should be resolved; null unless they are worked on and have a time
     * @param blocked what the caller's role could do, but not as the submission stands
     */
    public record View(Submission submission, List<Action> allowed, List<Blocked> blocked, @Nullable Instant resolveBy,
            String entityTag) {}

    public record Blocked(Action action, Hindrance hindrance) {}

    public View show(Submission submission, Caller caller) {
        var standing = standings.of(submission, caller);
        var allowed = new ArrayList<Action>();
        var blocked = new ArrayList<Blocked>();
        for (var action : Action.values()) {
            switch (guard.judge(action, caller, submission, standing)) {
                case Verdict.Allowed() -> allowed.add(action);
                case Verdict.Blocked(var hindrance) -> blocked.add(new Blocked(action, hindrance));
                case Verdict.Forbidden _ -> {
                }
            }
        }
        return new View(submission, allowed, blocked, guard.resolveBy(submission),
                entityTag(submission, allowed, blocked));
    }

    /** Callers differ in what they may do, and while a ballot is open votes and the clock change it without a new version. */
    private static String entityTag(Submission submission, List<Action> allowed, List<Blocked> blocked) {
        var rights = "%s %s".formatted(allowed, blocked).getBytes(StandardCharsets.UTF_8);
        return submission.dossier().version() + "-" + UUID.nameUUIDFromBytes(rights);
    }
}
