package org.packstd.submissions.conflict;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.Officer;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Submission;

/**
 * Certifiers judge only what they have no interest in and did not lead. On a submission of a committee that names its chair or its secretary,
 * nobody else gives the commands of that role; a chair with an interest hands over to the vice-chair.
 */
public final class ConflictGate implements Gate {

    private static final Set<Action> CERTIFIERS = Set.of(Action.CERTIFY, Action.REFUSE, Action.DECIDE_APPEAL);

    private final Conflicts conflicts;
    private final Committees committees;

    public ConflictGate(Conflicts conflicts, Committees committees) {
        this.conflicts = conflicts;
        this.committees = committees;
    }

    @Override
    public Optional<Hindrance> hindrance(Action action, Submission submission, Caller caller) {
        if (CERTIFIERS.contains(action)) {
            return leadership(submission, caller).or(() -> interest(submission, caller.subject(), caller.organisation(),
                    Hurdle.CONFLICT_OF_CERTIFIER.with()));
        }
        if (action.roles().contains(Role.IPR_OFFICER) && caller.is(Role.IPR_OFFICER)) {
            return Optional.empty();
        }
        var asChair = action.roles().contains(Role.CHAIR);
        var asSecretary = action.roles().contains(Role.SECRETARY);
        if (!asChair && !asSecretary) {
            return Optional.empty();
        }
        var committee = committee(submission);
        var forSecretary = asSecretary && caller.is(Role.SECRETARY) ? secretary(committee, caller) : null;
        if (forSecretary != null && forSecretary.isEmpty()) {
            return forSecretary;
        }
        return asChair && caller.is(Role.CHAIR)
                ? chair(committee, submission, caller)
                : forSecretary == null ? Optional.empty() : forSecretary;
    }

    /** Who ran the process is not who judges it. */
    private Optional<Hindrance> leadership(Submission submission, Caller caller) {
        var committee = committee(submission);
        return committee == null || committee.namesNobody() || !committee.isLedBy(caller)
                ? Optional.empty()
                : Optional.of(Hurdle.LEADS_COMMITTEE.with(committee.id()));
    }

    private @Nullable Committee committee(Submission submission) {
        var committee = submission.dossier().committee();
        return committee == null ? null : committees.find(committee).orElse(null);
    }

    private static Optional<Hindrance> secretary(@Nullable Committee committee, Caller caller) {
        if (committee == null) {
            return Optional.empty();
        }
        var secretary = committee.entry().secretary();
        return secretary == null || secretary.is(caller)
                ? Optional.empty()
                : Optional.of(Hurdle.NOT_THE_SECRETARY.with(committee.id()));
    }

    private Optional<Hindrance> chair(@Nullable Committee committee, Submission submission, Caller caller) {
        var chair = committee == null ? null : committee.entry().chair();
        var vice = committee == null ? null : committee.entry().viceChair();
        if (committee == null || chair == null && vice == null) {
            return interest(submission, caller.subject(), caller.organisation(), Hurdle.CONFLICT_OF_CHAIR.with());
        }
        if (chair != null && chair.is(caller)) {
            return interest(submission, caller.subject(), chair.organisation(),
                    Hurdle.CONFLICT_FOR_VICE_CHAIR.with(committee.id()));
        }
        if (vice != null && vice.is(caller)) {
            return viceChair(committee, submission, chair, vice);
        }
        return Optional.of(Hurdle.NOT_THE_CHAIR.with(committee.id()));
    }

    private Optional<Hindrance> viceChair(Committee committee, Submission submission, @Nullable Officer chair,
            Officer vice) {
        if (chair != null && conflicts.of(submission, chair.subject(), chair.organisation()).isEmpty()) {
            return Optional.of(Hurdle.CHAIR_IS_FREE.with(committee.id()));
        }
        return interest(submission, vice.subject(), vice.organisation(), Hurdle.CONFLICT_OF_VICE_CHAIR.with());
    }

    /** Names no reason: others may read it. */
    private Optional<Hindrance> interest(Submission submission, String subject, @Nullable String organisation,
            Hindrance conflict) {
        return conflicts.of(submission, subject, organisation).isEmpty()
                ? Optional.empty()
                : Optional.of(conflict);
    }
}
