package org.packstd.submissions.proceedings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Audience;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Transition;

/** How every command is given to a submission: load, judge, decide, save. What its authors do is here too. */
public final class Proceedings {

    /** How often a command is judged again since something new is stored beside the submission. */
    private static final int TRIES = 5;

    private final Submissions submissions;
    private final Guard guard;
    private final Standings standings;
    private final Supplier<List<Audience>> audiences;
    private final Clock clock;

    public Proceedings(Submissions submissions, Guard guard, Standings standings, Supplier<List<Audience>> audiences,
            Clock clock) {
        this.submissions = submissions;
        this.guard = guard;
        this.standings = standings;
        this.audiences = audiences;
        this.clock = clock;
    }

    /** Starts a draft under an identifier that was reserved for it; repeating it finds the draft of the first time. */
    Submission draft(SubmissionId reserved, Proposal proposal, String iprPolicy, Caller caller) {
        var draft = Submission.draft(reserved, caller.requireOrganisation(), proposal, clock.instant())
                .under(iprPolicy);
        return submissions.add(draft, Actor.of(caller)) ? draft : find(reserved, caller);
    }

    /** The submission, if the caller may know of it. */
    public Submission find(SubmissionId id, Caller caller) {
        return submissions.find(id)
                .filter(found -> maySee(caller, found))
                .orElseThrow(() -> SubmissionId.unknown(id.value()));
    }

    /** Whether the caller may know of it, as anybody or as one of those whom a feature lets read it earlier. */
    public boolean maySee(Caller caller, Submission submission) {
        return Permissions.maySee(caller, submission)
                || audiences.get().stream().anyMatch(audience -> audience.includes(caller, submission));
    }

    public Submission edit(SubmissionId id, Proposal proposal, Caller caller, IfMatch ifMatch) {
        return perform(Action.EDIT, id, caller, ifMatch,
                (found, now) -> ((Ability.Editable) found).edit(proposal, now));
    }

    public Submission submit(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return perform(Action.SUBMIT, id, caller, ifMatch, (found, now) -> ((Ability.Editable) found).submit(now));
    }

    public Submission withdraw(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return perform(Action.WITHDRAW, id, caller, ifMatch,
                (found, now) -> ((Ability.Withdrawable) found).withdraw(now));
    }

    /**
     * Takes one step if the caller may and the submission is still as they saw it.
     *
     * @param step may cast to what {@link Action#legalIn} names: the action was judged before
     */
    Submission perform(Action action, SubmissionId id, Caller caller, IfMatch ifMatch,
            BiFunction<Submission, Instant, Transition> step) {
        return give(action, id, caller, ifMatch, found -> save(step.apply(found, clock.instant()), caller, ifMatch));
    }

    /**
     * Gives a command that needs more than one step.
     *
     * @param command ends with {@link #save}, and leaves nothing behind if that fails: it is given again, to the submission as
     *                it is then, if only something beside it is new
     */
    Submission give(Action action, SubmissionId id, Caller caller, IfMatch ifMatch, UnaryOperator<Submission> command) {
        for (var tried = 1;; tried++) {
            var found = demand(action, id, caller, ifMatch);
            try {
                return command.apply(found);
            } catch (Problem stale) { // perhaps only something beside it is new, by which it is judged again
                if (stale.type() != ProblemType.STALE || tried == TRIES) {
                    throw stale;
                }
            }
        }
    }

    /** The submission, if the caller may do this to it as it stands and it is still as they saw it. */
    public Submission demand(Action action, SubmissionId id, Caller caller, IfMatch ifMatch) {
        var found = find(id, caller);
        Permissions.demandRight(action, caller, found);
        ifMatch.demand(found.dossier().version());
        guard.demand(action, caller, found, standings.of(found, caller));
        return found;
    }

    /**
     * Stores the step.
     *
     * @throws Problem 412 if somebody else was quicker, with a step or with something that a gate looks at
     */
    public Submission save(Transition transition, Caller caller, IfMatch ifMatch) {
        if (!submissions.changeAsJudged(transition, Actor.of(caller))) {
            throw ifMatch.stale("a newer one");
        }
        return transition.entered();
    }

    /**
     * To be called by whoever has stored something that a {@link Gate} looks at: a command that was judged without it and is
     * not stored yet fails.
     *
     * @return the submission as it is then
     */
    public Submission annex(SubmissionId id) {
        return submissions.annex(id);
    }
}
