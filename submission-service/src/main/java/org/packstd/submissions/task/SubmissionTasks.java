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
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.Offices;
import org.packstd.submissions.page.Cursor;
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
import org.packstd.submissions.submission.Submissions.Waiting;

/**
 * The step that each state waits for, put to those who may take it as it stands: a committee's to its officers, nothing to
 * whom it would be refused. Only authors see theirs also while something is still missing, since it is theirs to mend. Cases
 * of other committees, or of other authors, are not looked at, however many there are.
 */
public final class SubmissionTasks implements TaskSource {

    /** Cases looked up at a time. */
    private static final int PAGE = 200;
    /** Of those that concern the caller, looked at in each state, the oldest first; each costs a judgement. */
    private static final int CASES = 1_000;
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

    private final Submissions submissions;
    private final Committees committees;
    private final Guard guard;
    private final Standings standings;

    public SubmissionTasks(Submissions submissions, Committees committees, Guard guard, Standings standings) {
        this.submissions = submissions;
        this.committees = committees;
        this.guard = guard;
        this.standings = standings;
    }

    @Override
    public List<Task> tasks(Caller caller, Instant now, int limit) {
        var theirs = STEPS.stream().filter(step -> step.action().roles().stream().anyMatch(caller::is)).toList();
        var offices = theirs.stream().allMatch(Step::isAuthors) ? new Offices(List.of()) : Offices.of(committees);
        var tasks = new ArrayList<Task>();
        byState(theirs).forEach((state, steps) -> {
            var which = which(state, steps, caller, offices);
            if (which != null) {
                add(tasks, which, steps, caller, limit);
            }
        });
        return tasks;
    }

    /** Cases are looked up once for all steps that their state waits for. */
    private static Map<State, List<Step>> byState(List<Step> steps) {
        return steps.stream().collect(Collectors.groupingBy(Step::state, LinkedHashMap::new, Collectors.toList()));
    }

    /** Which cases concern the caller; null if none can. */
    private static @Nullable Waiting which(State state, List<Step> steps, Caller caller, Offices offices) {
        var own = caller.organisation();
        if (steps.stream().allMatch(Step::isAuthors)) {
            return own == null ? null : new Waiting(state, own, own, null, null);
        }
        var ofOthers = steps.stream().allMatch(step -> step.action().relation() == Relation.NOT_THE_PROPOSER);
        if (ofOthers && own == null) {
            return null;
        }
        var roles = steps.stream().flatMap(step -> step.action().roles().stream()).filter(caller::is)
                .collect(Collectors.toSet());
        return new Waiting(state, own, null, ofOthers ? own : null, offices.openTo(caller, roles).orElse(null));
    }

    private void add(List<Task> tasks, Waiting which, List<Step> steps, Caller caller, int limit) {
        @Nullable
        Cursor cursor = null;
        for (int looked = 0; looked < CASES && tasks.size() < limit; looked += PAGE) {
            var page = submissions.waiting(which, cursor, PAGE);
            tasks(page.items(), which.state(), steps, caller).limit(limit - tasks.size()).forEach(tasks::add);
            cursor = page.next();
            if (cursor == null) {
                break;
            }
        }
    }

    private Stream<Task> tasks(List<Overview> cases, State state, List<Step> steps, Caller caller) {
        return cases.stream().map(Overview::id).gather(Gatherers.windowFixed(BLOCK)).flatMap(this::read)
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
