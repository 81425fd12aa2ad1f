package org.packstd.submissions.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.OpenPapers;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.electorate.Voices;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Balloted;
import org.packstd.submissions.submission.Submissions;

/**
 * Ballots with a vote that the caller may cast, for their own organisation or another, or as a person where persons vote, and that
 * nobody has cast yet.
 */
public final class BallotTasks implements TaskSource {

    private static final int PAGE = 200;

    private final Submissions submissions;
    private final OpenPapers papers;
    private final Voices voices;

    public BallotTasks(Submissions submissions, OpenPapers papers, Voices voices) {
        this.submissions = submissions;
        this.papers = papers;
        this.voices = voices;
    }

    @Override
    public List<Task> tasks(Caller caller, Instant now, int limit) {
        if (caller.organisation() == null || Action.VOTE.roles().stream().noneMatch(caller::is)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        @Nullable
        Cursor cursor = null;
        for (int looked = 0; looked < limit; looked += PAGE) {
            var page = submissions.ballots(true, cursor, PAGE);
            var open = page.items().stream().filter(ballot -> !ballot.ballot().terms().isOverAt(now)).toList();
            var waiting = waiting(open, caller, now);
            open.stream().filter(ballot -> waiting.contains(ballot.ballot().terms().snapshot()))
                    .forEach(ballot -> tasks.add(task(ballot)));
            cursor = page.next();
            if (cursor == null) {
                break;
            }
        }
        return tasks;
    }

    private Set<SnapshotId> waiting(List<Balloted> open, Caller caller, Instant now) {
        var committees = open.stream().collect(Collectors.toMap(ballot -> ballot.ballot().terms().snapshot(),
                ballot -> Objects.requireNonNullElse(ballot.committee(), Committee.PLENARY.id())));
        var byUnit = new HashMap<String, Set<SnapshotId>>();
        voices.votesOf(committees, caller, now).forEach((snapshot, units) -> units
                .forEach(unit -> byUnit.computeIfAbsent(unit, _ -> new HashSet<>()).add(snapshot)));
        var waiting = new HashSet<SnapshotId>();
        byUnit.forEach((unit, snapshots) -> waiting.addAll(papers.waitingFor(snapshots, unit)));
        waiting.addAll(papers.waitingForPerson(committees.keySet(), caller.subject())); // whoever else is designated
        return waiting;
    }

    private static Task task(Balloted open) {
        var terms = open.ballot().terms();
        return new Task(Action.VOTE.wireName(), open.submission(), open.title(), terms.opensAt(), terms.closesAt(),
                Action.VOTE, "/api/v1/ballots/" + terms.id());
    }
}
