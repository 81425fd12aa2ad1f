package org.packstd.submissions.proceedings;

import java.time.Clock;
import java.util.function.Function;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.permission.Standing;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Transition;

/** The commands that people give to submissions: load, decide, save. */
public final class Proceedings {

    private final Submissions submissions;
    private final Clock clock;

    public Proceedings(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Starts a draft under an identifier that was reserved for it; repeating it finds the draft of the first time. */
    public Submission draft(SubmissionId reserved, Proposal proposal, Caller caller) {
        var draft = Submission.draft(reserved, caller.requireOrganisation(), proposal, clock.instant());
        return submissions.add(draft) ? draft : find(reserved, caller);
    }

    /** The submission, if the caller may know of it. */
    public Submission find(SubmissionId id, Caller caller) {
        return submissions.find(id)
                .filter(found -> Permissions.maySee(caller, found))
                .orElseThrow(() -> SubmissionId.unknown(id.value()));
    }

    public Submission edit(SubmissionId id, Proposal proposal, Caller caller, IfMatch ifMatch) {
        return perform(Action.EDIT, id, caller, ifMatch,
                found -> ((Submission.Editable) found).edit(proposal, clock.instant()));
    }

    public Submission submit(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return perform(Action.SUBMIT, id, caller, ifMatch,
                found -> ((Submission.Editable) found).submit(clock.instant()));
    }

    public Submission withdraw(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return perform(Action.WITHDRAW, id, caller, ifMatch,
                found -> ((Submission.Withdrawable) found).withdraw(clock.instant()));
    }

    public Submission accept(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return perform(Action.ACCEPT, id, caller, ifMatch,
                found -> ((Submission.Triage) found).accept(clock.instant()));
    }

    public Submission returnToAuthor(SubmissionId id, String reason, Caller caller, IfMatch ifMatch) {
        return perform(Action.RETURN, id, caller, ifMatch,
                found -> ((Submission.Reviewable) found).returnToAuthor(reason, clock.instant()));
    }

    public Submission reject(SubmissionId id, String reason, Caller caller, IfMatch ifMatch) {
        return perform(Action.REJECT, id, caller, ifMatch,
                found -> ((Submission.Reviewable) found).reject(reason, clock.instant()));
    }

    public Submission certify(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return perform(Action.CERTIFY, id, caller, ifMatch,
                found -> ((Submission.ProceduralReview) found).certify(clock.instant()));
    }

    public Submission refuse(SubmissionId id, String reason, Caller caller, IfMatch ifMatch) {
        return perform(Action.REFUSE, id, caller, ifMatch,
                found -> ((Submission.ProceduralReview) found).refuse(reason, clock.instant()));
    }

    /** The step may cast to what {@link Action#legalIn} names: the action was judged before. */
    private Submission perform(Action action, SubmissionId id, Caller caller, IfMatch ifMatch,
            Function<Submission, Transition> step) {
        var found = find(id, caller);
        Permissions.demandRight(action, caller, found);
        ifMatch.demand(found.dossier().version());
        Permissions.demand(action, caller, found, Standing.without(clock.instant()));
        var transition = step.apply(found);
        if (!submissions.change(transition)) {
            throw ifMatch.stale("a newer one");
        }
        return transition.entered();
    }
}
