package org.packstd.submissions.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
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
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;

/**
 * The step that each state waits for, put to those who may take it as it stands: a committee's to its officers, nothing to
 * whom it would be refused. Only authors see theirs also while something is still missing, since it is theirs to mend.
 */
public final class SubmissionTasks implements TaskSource {

    /** Cases looked at in each state, the oldest first; each costs a judgement. */
    private static final int CASES = 200;
    /** Read whole at once: each may have a text of some MiB, and the first may be all that are asked for. */
    private static final int BLOCK = 20;

    /**
     * What a state waits for.
     *
     * @param within how long it should take at most; null if nobody waits, or the case says
     */
    private record Step(State state, Action action, @Nullable Duration within) {

        boolean isAuthors() {
            return action.relation() == Relation.THE_PROPOSER;
        }
    }

    /**
     * Times are those of the process (decision 20): the ten working days of triage, the review of a hold. Authors have the
     * patience of the state, resolutions the target of their policy, and a panel until its report is due.
     */
    private static final List<Step> STEPS = List.of(
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
            new Step(State.APPEALED, Action.DECIDE_APPEAL, null),
            new Step(State.ON_HOLD, Action.RESUME, Duration.ofDays(30)));

    /** Cases are looked up once for all steps that their state waits for. */
    private static final Map<State, List<Step>> BY_STATE = STEPS.stream()
            .collect(Collectors.groupingBy(Step::state, LinkedHashMap::new, Collectors.toList()));

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
        BY_STATE.forEach((state, steps) -> {
            var theirs = steps.stream().filter(step -> step.action().roles().stream().anyMatch(caller::is)).toList();
            if (!theirs.isEmpty() && tasks.size() < limit) {
                tasks(state, theirs, caller).limit(limit - tasks.size()).forEach(tasks::add);
            }
        });
        return tasks;
    }

    private Stream<Task> tasks(State state, List<Step> steps, Caller caller) {
        var own = caller.organisation();
        var authors = steps.stream().allMatch(Step::isAuthors);
        if (authors && own == null) {
            return Stream.of();
        }
        var ids = submissions.oldest(new Submissions.Filter(own, null, state, authors ? own : null), CASES).stream()
                .map(Overview::id).toList();
        return ids.stream().gather(Gatherers.windowFixed(BLOCK)).flatMap(this::read)
                .filter(found -> found.state() == state)
                .flatMap(found -> steps.stream()
                        .filter(step -> step.isAuthors() || isAllowed(step.action(), found, caller))
                        .map(step -> task(step, found)));
    }

    private Stream<Submission> read(List<SubmissionId> block) {
        var cases = submissions.findAll(block);
        return block.stream().map(cases::get).filter(Objects::nonNull);
    }

    private boolean isAllowed(Action action, Submission submission, Caller caller) {
        return guard.judge(action, caller, submission, standings.of(submission, caller)) instanceof Verdict.Allowed;
    }

    private Task task(Step step, Submission found) {
        var dossier = found.dossier();
        return new Task(step.action().wireName(), dossier.id(), dossier.proposal().title(), since(found),
                dueAt(step, found), step.action(), "/api/v1/submissions/" + dossier.id());
    }

    private static Instant since(Submission found) {
        return switch (found) {
            case Deciding.Approved approved -> approved.appealsUntil();
            case Resting.OnHold hold -> hold.since();
            case Resting.Appealed appealed -> appealed.appeal().filedAt();
            default -> found.dossier().updatedAt();
        };
    }

    private @Nullable Instant dueAt(Step step, Submission found) {
        return switch (found) {
            case Authoring.Draft _ -> null;
            case Ability.Editable editable -> since(editable).plus(editable.patience());
            case Ability.Resolving resolving -> guard.resolveBy(resolving);
            case Resting.Appealed appealed -> appealed.appeal().reportBy();
            case Resting.OnHold hold when hold.endsAt() != null -> hold.endsAt();
            default -> step.within() == null ? null : since(found).plus(step.within());
        };
    }
}
