package org.packstd.submissions.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.OpenPapers;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Balloted;
import org.packstd.submissions.submission.Submissions;

/** Ballots in which the caller's organisation has not voted yet. */
public final class BallotTasks implements TaskSource {

    private static final int PAGE = 200;

    private final Submissions submissions;
    private final OpenPapers papers;

    public BallotTasks(Submissions submissions, OpenPapers papers) {
        this.submissions = submissions;
        this.papers = papers;
    }

    @Override
    public List<Task> tasks(Caller caller, Instant now, int limit) {
        var organisation = caller.organisation();
        if (organisation == null || Action.VOTE.roles().stream().noneMatch(caller::is)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        @Nullable
        Cursor cursor = null;
        for (int looked = 0; looked < limit; looked += PAGE) {
            var page = submissions.ballots(true, cursor, PAGE);
            var snapshots = page.items().stream().map(open -> open.ballot().terms().snapshot()).toList();
            var waiting = papers.waitingFor(snapshots, organisation, caller.subject());
            page.items().stream()
                    .filter(open -> waiting.contains(open.ballot().terms().snapshot()))
                    .filter(open -> !open.ballot().terms().isOverAt(now))
                    .forEach(open -> tasks.add(task(open)));
            cursor = page.next();
            if (cursor == null) {
                break;
            }
        }
        return tasks;
    }

    private static Task task(Balloted open) {
        var terms = open.ballot().terms();
        return new Task(Action.VOTE.wireName(), open.submission(), open.title(), terms.opensAt(), terms.closesAt(),
                Action.VOTE, "/api/v1/ballots/" + terms.id());
    }
}
