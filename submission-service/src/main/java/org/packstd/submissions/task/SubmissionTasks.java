package org.packstd.submissions.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Relation;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submissions;

/** The step that each state waits for, put to those whose it is by the table of actions. */
public final class SubmissionTasks implements TaskSource {

    /**
     * What a state waits for.
     *
     * @param within how long it should take at most; null if nobody waits
     */
    record Step(State state, Action action, @Nullable Duration within) {}

    /**
     * Times are those of the process (decision 20): the author's clock, the ten working days of triage, the report of a panel,
     * the review of a hold. For resolutions the policy has days.
     */
    static final List<Step> STEPS = List.of(
            new Step(State.DRAFT, Action.SUBMIT, null),
            new Step(State.CHECK_FAILED, Action.SUBMIT, Duration.ofDays(60)),
            new Step(State.RETURNED, Action.SUBMIT, Duration.ofDays(60)),
            new Step(State.TRIAGE, Action.ACCEPT, Duration.ofDays(14)),
            new Step(State.REVISION_REQUIRED, Action.SUBMIT, Duration.ofDays(60)),
            new Step(State.ACCEPTED, Action.ASSIGN_REVIEWERS, null),
            new Step(State.ACCEPTED, Action.OPEN_BALLOT, null),
            new Step(State.IN_REVIEW, Action.OPEN_ENQUIRY, null),
            new Step(State.COMMENT_RESOLUTION, Action.DECLARE_READY, null),
            new Step(State.BALLOT_READY, Action.OPEN_BALLOT, null),
            new Step(State.BALLOT_FAILED, Action.RETURN, null),
            new Step(State.NEGATIVE_RESOLUTION, Action.CONCLUDE, null),
            new Step(State.PROCEDURAL_REVIEW, Action.CERTIFY, null),
            new Step(State.APPEALED, Action.DECIDE_APPEAL, Duration.ofDays(30)),
            new Step(State.ON_HOLD, Action.RESUME, Duration.ofDays(30)));

    private final Submissions submissions;
    private final Policies policies;

    public SubmissionTasks(Submissions submissions, Policies policies) {
        this.submissions = submissions;
        this.policies = policies;
    }

    @Override
    public List<Task> tasks(Caller caller, Instant now, int limit) {
        var tasks = new ArrayList<Task>();
        for (var step : STEPS) {
            if (tasks.size() < limit && step.action().roles().stream().anyMatch(caller::is)) {
                tasks.addAll(tasks(step, caller, limit - tasks.size()));
            }
        }
        return tasks;
    }

    private List<Task> tasks(Step step, Caller caller, int limit) {
        var own = caller.organisation();
        var authors = step.action().relation() == Relation.THE_PROPOSER;
        if (authors && own == null) {
            return List.of();
        }
        var filter = new Submissions.Filter(own, null, step.state(), authors ? own : null);
        return submissions.list(filter, null, limit).items().stream()
                .filter(found -> step.action().relation() != Relation.NOT_THE_PROPOSER
                        || own != null && !found.organisation().equals(own))
                .map(found -> task(step, found))
                .toList();
    }

    private Task task(Step step, Overview found) {
        var within = step.within();
        var since = found.resolvingSince();
        var dueAt = within == null ? null : found.updatedAt().plus(within);
        return new Task(step.action().wireName(), found.id(), found.title(), found.updatedAt(),
                since == null ? dueAt : resolveBy(found.course(), since), step.action(),
                "/api/v1/submissions/" + found.id());
    }

    private @Nullable Instant resolveBy(@Nullable Course course, Instant since) {
        return course == null
                ? null
                : policies.find(course.policy(), course.policyVersion())
                        .map(policy -> policy.process().resolveBy(since)).orElse(null);
    }
}
