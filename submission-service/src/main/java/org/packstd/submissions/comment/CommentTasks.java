package org.packstd.submissions.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.Comments.Filter;
import org.packstd.submissions.comment.Comments.Sight;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.task.Task;
import org.packstd.submissions.task.TaskSource;

/** Comments that wait for an answer of the chair, and answers that wait for a reply; one task for each case. */
public final class CommentTasks implements TaskSource {

    private static final List<State> RESOLVING = List.of(State.COMMENT_RESOLUTION, State.NEGATIVE_RESOLUTION);
    /** Cases looked at in each state, the oldest first, each with one query. */
    private static final int CASES = 100;
    /** Read whole at once: each may have a text of some MiB, and the first may be all that are asked for. */
    private static final int BLOCK = 20;
    private static final int COMMENTS = 200;

    private final Submissions submissions;
    private final Comments comments;
    private final Guard guard;
    private final Gate chairs;

    /** @param chairs says who may act as the chair of a committee */
    public CommentTasks(Submissions submissions, Comments comments, Guard guard, Gate chairs) {
        this.submissions = submissions;
        this.comments = comments;
        this.guard = guard;
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
            var dispositions = caller.is(Role.CHAIR) ? dispose(cases, caller) : Stream.<Task>of();
            var replies = organisation != null && caller.is(Role.MEMBER)
                    ? cases.stream().flatMap(found -> reply(found, organisation, now))
                    : Stream.<Task>of();
            Stream.concat(dispositions, replies).limit(limit - tasks.size()).forEach(tasks::add);
        }
        return tasks;
    }

    /** Which comments count is looked up only where there are any. */
    private Stream<Task> dispose(List<Overview> cases, Caller caller) {
        return cases.stream().filter(found -> comments.countUndisposed(new InForce(found.id(), Set.of()), 1) > 0)
                .gather(Gatherers.windowFixed(BLOCK)).flatMap(block -> disposeOf(block, caller));
    }

    private Stream<Task> disposeOf(List<Overview> block, Caller caller) {
        var texts = submissions.findAll(block.stream().map(Overview::id).toList());
        return block.stream().flatMap(found -> Stream.ofNullable(texts.get(found.id()))
                .filter(text -> comments.countUndisposed(InForce.of(text), 1) > 0)
                .filter(text -> chairs.hindrance(Action.REOPEN, text, caller).isEmpty())
                .map(text -> task("dispose-comments", found, found.updatedAt(), guard.resolveBy(text), "open=true")));
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
