package org.packstd.submissions.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.comment.Comments.Filter;
import org.packstd.submissions.comment.Comments.Sight;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.task.Task;
import org.packstd.submissions.task.TaskSource;

/** Comments that wait for an answer of the chair, and answers that wait for a reply; one task for each case. */
public final class CommentTasks implements TaskSource {

    private static final List<State> RESOLVING = List.of(State.COMMENT_RESOLUTION, State.NEGATIVE_RESOLUTION);
    /** Cases looked at in each state, the oldest first, each with one query. */
    private static final int CASES = 100;
    private static final int COMMENTS = 200;

    private final Submissions submissions;
    private final Comments comments;
    private final Policies policies;
    private final Gate chairs;

    /** @param chairs says who may act as the chair of a committee */
    public CommentTasks(Submissions submissions, Comments comments, Policies policies, Gate chairs) {
        this.submissions = submissions;
        this.comments = comments;
        this.policies = policies;
        this.chairs = chairs;
    }

    @Override
    public List<Task> tasks(Caller caller, Instant now, int limit) {
        var organisation = caller.organisation();
        if (!caller.is(Role.MEMBER) && !caller.is(Role.CHAIR)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        for (var state : RESOLVING) {
            var cases = submissions.oldest(new Submissions.Filter(null, null, state, null), CASES);
            if (caller.is(Role.CHAIR)) {
                dispose(cases, caller).forEach(tasks::add);
            }
            if (organisation != null && caller.is(Role.MEMBER)) {
                cases.stream().flatMap(found -> reply(found, organisation, now)).forEach(tasks::add);
            }
        }
        return tasks.stream().limit(limit).toList();
    }

    /** Which comments count is looked up only where there are any. */
    private Stream<Task> dispose(List<Overview> cases, Caller caller) {
        var open = cases.stream()
                .filter(found -> comments.countUndisposed(new InForce(found.id(), Set.of()), 1) > 0).toList();
        var texts = submissions.findAll(open.stream().map(Overview::id).toList());
        return open.stream().flatMap(found -> Stream.ofNullable(texts.get(found.id()))
                .filter(text -> comments.countUndisposed(InForce.of(text), 1) > 0)
                .filter(text -> chairs.hindrance(Action.REOPEN, text, caller).isEmpty())
                .map(text -> task("dispose-comments", found, found.updatedAt(), target(text), "open=true")));
    }

    /** By when the policy wants them resolved; null if it does not say. */
    private @Nullable Instant target(Submission submission) {
        var course = submission.dossier().course();
        var policy = course == null ? null : policies.find(course.policy(), course.policyVersion()).orElse(null);
        return policy != null && submission instanceof Ability.Resolving resolving
                ? policy.process().resolveBy(resolving.since())
                : null;
    }

    /** The most urgent reply of a case stands for all. */
    private Stream<Task> reply(Overview found, String organisation, Instant now) {
        var own = new Filter(found.id(), Sight.WHOLE, null, organisation, false, null, null, null, null);
        return comments.list(own, null, COMMENTS).items().stream()
                .filter(comment -> comment.reply() == null && !comment.isWithdrawn()) // that waits for no answer
                .map(Comment::disposition).flatMap(Stream::ofNullable)
                .filter(answer -> answer.replyUntil().isAfter(now))
                .min(Comparator.comparing(Disposition::replyUntil))
                .map(answer -> task("reply-to-dispositions", found, answer.at(), answer.replyUntil(),
                        "open=false&organisation=" + organisation))
                .stream();
    }

    private static Task task(String kind, Overview found, Instant since, @Nullable Instant dueAt, String query) {
        return new Task(kind, found.id(), found.title(), since, dueAt, null,
                "/api/v1/submissions/%s/comments?%s".formatted(found.id(), query));
    }
}
