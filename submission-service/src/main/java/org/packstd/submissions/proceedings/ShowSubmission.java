package org.packstd.submissions.proceedings;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.permission.Standing;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;

/** A submission with what the caller may do to it, and why not. */
public final class ShowSubmission {

    private final BallotPapers papers;
    private final Clock clock;

    public ShowSubmission(BallotPapers papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * A submission as one caller sees it.
     *
     * @param blocked what the caller's role could do, but not as the submission stands
     */
    public record View(Submission submission, List<Action> allowed, List<Blocked> blocked, String entityTag) {}

    public record Blocked(Action action, String reason) {}

    public View show(Submission submission, Caller caller) {
        var standing = standing(submission, caller);
        var allowed = new ArrayList<Action>();
        var blocked = new ArrayList<Blocked>();
        for (var action : Action.values()) {
            switch (Permissions.judge(action, caller, submission, standing)) {
                case Verdict.Allowed() -> allowed.add(action);
                case Verdict.Blocked(var reason) -> blocked.add(new Blocked(action, reason));
                case Verdict.Forbidden _ -> {
                }
            }
        }
        return new View(submission, allowed, blocked, entityTag(submission, allowed, blocked));
    }

    private Standing standing(Submission submission, Caller caller) {
        var now = clock.instant();
        if (!(submission instanceof Submission.BallotOpen open)) {
            return Standing.without(now);
        }
        var snapshot = open.ballot().terms().snapshot();
        var returned = papers.returned(List.of(snapshot)).getOrDefault(snapshot, 0);
        var organisation = caller.organisation();
        var votes = organisation != null && papers.find(snapshot, organisation).isPresent();
        return new Standing(returned, votes, now);
    }

    /** Callers differ in what they may do, and while a ballot is open votes and the clock change it without a new version. */
    private static String entityTag(Submission submission, List<Action> allowed, List<Blocked> blocked) {
        var rights = "%s %s".formatted(allowed, blocked).getBytes(StandardCharsets.UTF_8);
        return submission.dossier().version() + "-" + UUID.nameUUIDFromBytes(rights);
    }
}
