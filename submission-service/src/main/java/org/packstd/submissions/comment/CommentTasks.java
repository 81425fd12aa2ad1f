package org.packstd.submissions.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.Comments.Answered;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.Offices;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submissions.Waiting;
import org.packstd.submissions.task.Task;
import org.packstd.submissions.task.TaskSource;

/** Comments that wait for an answer of the chair, and answers that wait for a reply; one task for each case. */
public final class CommentTasks implements TaskSource {

    private static final List<State> RESOLVING = List.of(State.COMMENT_RESOLUTION, State.NEGATIVE_RESOLUTION);
    /** Cases looked up at a time, the oldest first. */
    private static final int PAGE = 200;
    /** Of those that concern the caller, looked at in each state. */
    private static final int CASES = 1_000;
    /** Read whole at once: each may have a text of some MiB, and the first may be all that are asked for. */
    private static final int BLOCK = 20;

    private final Submissions submissions;
    private final Committees committees;
    private final Comments comments;
    private final Guard guard;
    private final Gate chairs;

    /** @param chairs says who may act as the chair of a committee */
    public CommentTasks(Submissions submissions, Committees committees, Comments comments, Guard guard, Gate chairs) {
        this.submissions = submissions;
        this.committees = committees;
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
        if (caller.is(Role.CHAIR)) {
            var open = Offices.of(committees).openTo(caller, Set.of(Role.CHAIR)).orElse(null);
            RESOLVING.forEach(
                    state -> dispose(tasks, new Waiting(state, null, null, null, open), caller, limit));
        }
        if (organisation != null && caller.is(Role.MEMBER)) {
            comments.answered(organisation, Disposition.stillRepliedTo(now), limit).stream()
                    .gather(Gatherers.windowFixed(BLOCK)).flatMap(block -> replies(block, organisation))
                    .limit(limit - tasks.size()).forEach(tasks::add);
        }
        return tasks;
    }

    private void dispose(List<Task> tasks, Waiting which, Caller caller, int limit) {
        @Nullable
        Cursor cursor = null;
        for (int looked = 0; looked < CASES && tasks.size() < limit; looked += PAGE) {
            var page = submissions.waiting(which, cursor, PAGE);
            dispose(page.items(), caller).limit(limit - tasks.size()).forEach(tasks::add);
            cursor = page.next();
            if (cursor == null) {
                break;
            }
        }
    }

    /** Which comments count is looked up only where there are any. */
    private Stream<Task> dispose(List<Overview> cases, Caller caller) {
        var waiting = comments.withUndisposed(cases.stream().map(Overview::id).toList());
        return cases.stream().filter(found -> waiting.contains(found.id()))
                .gather(Gatherers.windowFixed(BLOCK)).flatMap(block -> disposeOf(block, caller));
    }

    private Stream<Task> disposeOf(List<Overview> block, Caller caller) {
        var texts = submissions.findAll(block.stream().map(Overview::id).toList());
        return block.stream().flatMap(found -> Stream.ofNullable(texts.get(found.id()))
                .filter(text -> comments.countUndisposed(InForce.of(text), 1) > 0)
                .filter(text -> chairs.hindrance(Action.REOPEN, text, caller).isEmpty())
                .map(text -> task("dispose-comments", found.id(), found.title(), found.updatedAt(),
                        guard.resolveBy(text), "open=true")));
    }

    /** The most urgent reply of a case stands for all. */
    private Stream<Task> replies(List<Answered> block, String organisation) {
        var texts = submissions.findAll(block.stream().map(Answered::submission).toList());
        return block.stream().flatMap(answered -> Stream.ofNullable(texts.get(answered.submission()))
                .filter(text -> RESOLVING.contains(text.state()))
                .map(text -> task("reply-to-dispositions", answered.submission(), text.dossier().proposal().title(),
                        answered.at(), Disposition.replyUntil(answered.at()),
                        "open=false&organisation=" + organisation)));
    }

    private static Task task(String kind, SubmissionId id, LocalizedText title, Instant since, @Nullable Instant dueAt,
            String query) {
        return new Task(kind, id, title, since, dueAt, null,
                "/api/v1/submissions/%s/comments?%s".formatted(id, query));
    }
}
