package org.packstd.submissions.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Relation;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.proceedings.Standings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submissions;

/**
 * The step that each state waits for, put to those who may take it as it stands: a committee's to its officers, nothing to
 * whom it would be refused. Only authors see theirs also while something is still missing, since it is theirs to mend.
 */
public final class SubmissionTasks implements TaskSource {

    /** Cases looked at for each step, the newest first; each costs a judgement. */
    private static final int CASES = 200;

    /**
     * What a state waits for.
     *
     * @param within how long it should take at most; null if nobody waits, or the case says
     */
    record Step(State state, Action action, @Nullable Duration within) {}

    /**
     * Times are those of the process (decision 20): the ten working days of triage, the report of a panel, the review of a
     * hold. Authors have the patience of the state, resolutions the target of their policy.
     */
    static final List<Step> STEPS = List.of(
            new Step(State.DRAFT, Action.SUBMIT, null),
            new Step(State.CHECK_FAILED, Action.SUBMIT, null),
            new Step(State.RETURNED, Action.SUBMIT, null),
            new Step(State.TRIAGE, Action.ACCEPT, Duration.ofDays(14)),
            new Step(State.REVISION_REQUIRED, Action.SUBMIT, null),
            new Step(State.ACCEPTED, Action.ASSIGN_REVIEWERS, null),
            new Step(State.ACCEPTED, Action.OPEN_ENQUIRY, null),
            new Step(State.ACCEPTED, Action.OPEN_BALLOT, null),
            new Step(State.IN_REVIEW, Action.OPEN_ENQUIRY, null),
            new Step(State.COMMENT_RESOLUTION, Action.DECLARE_READY, null),
            new Step(State.BALLOT_READY, Action.OPEN_BALLOT, null),
            new Step(State.BALLOT_FAILED, Action.RETURN, null),
            new Step(State.NEGATIVE_RESOLUTION, Action.RECIRCULATE, null),
            new Step(State.NEGATIVE_RESOLUTION, Action.CONCLUDE, null),
            new Step(State.PROCEDURAL_REVIEW, Action.CERTIFY, null),
            new Step(State.APPROVED, Action.PUBLISH, null),
            new Step(State.APPEALED, Action.DECIDE_APPEAL, Duration.ofDays(30)),
            new Step(State.ON_HOLD, Action.RESUME, Duration.ofDays(30)));

    private final Submissions submissions;
    private final Guard guard;
    private final Standings standings;

    public SubmissionTasks(Submissions submissions, Guard guard, Standings standings) {
        this.submissions = submissions;
        this.guard = guard;
        this.standings = standings;
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
        return submissions.list(filter, null, CASES).items().stream()
                .flatMap(found -> submissions.find(found.id()).stream()
                        .filter(submission -> submission.state() == step.state())
                        .filter(submission -> authors || isAllowed(step.action(), submission, caller))
                        .map(submission -> task(step, found, submission)))
                .limit(limit)
                .toList();
    }

    private boolean isAllowed(Action action, Submission submission, Caller caller) {
        return guard.judge(action, caller, submission, standings.of(submission, caller)) instanceof Verdict.Allowed;
    }

    private Task task(Step step, Overview found, Submission submission) {
        var since = submission instanceof Deciding.Approved approved ? approved.appealsUntil() : found.updatedAt();
        return new Task(step.action().wireName(), found.id(), found.title(), since,
                dueAt(step, found, submission, since), step.action(), "/api/v1/submissions/" + found.id());
    }

    private @Nullable Instant dueAt(Step step, Overview found, Submission submission, Instant since) {
        var resolvingSince = found.resolvingSince();
        return switch (submission) {
            case Authoring.Draft _ -> null;
            case Ability.Editable editable -> since.plus(editable.patience());
            default -> {
                if (resolvingSince != null) {
                    var policy = guard.policyOf(submission);
                    yield policy == null ? null : policy.process().resolveBy(resolvingSince);
                }
                yield step.within() == null ? null : since.plus(step.within());
            }
        };
    }
}
