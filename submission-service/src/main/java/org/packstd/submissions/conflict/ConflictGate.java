package org.packstd.submissions.conflict;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.Officer;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
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
    public Optional<String> hindrance(Action action, Submission submission, Caller caller) {
        if (CERTIFIERS.contains(action)) {
            return leadership(submission, caller).or(() -> interest(submission, caller.subject(), caller.organisation(),
                    "a certifier without one"));
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
    private Optional<String> leadership(Submission submission, Caller caller) {
        var committee = committee(submission);
        return committee == null || committee.namesNobody() || !committee.isLedBy(caller)
                ? Optional.empty()
                : Optional.of("person: leads %s (expected: a certifier who does not)".formatted(committee.id()));
    }

    private @Nullable Committee committee(Submission submission) {
        var committee = submission.dossier().committee();
        return committee == null ? null : committees.find(committee).orElse(null);
    }

    private static Optional<String> secretary(@Nullable Committee committee, Caller caller) {
        if (committee == null) {
            return Optional.empty();
        }
        var secretary = committee.entry().secretary();
        return secretary == null || secretary.is(caller)
                ? Optional.empty()
                : Optional.of("person: not the secretary of %s (expected: the one whom the committee names)"
                        .formatted(committee.id()));
    }

    private Optional<String> chair(@Nullable Committee committee, Submission submission, Caller caller) {
        var chair = committee == null ? null : committee.entry().chair();
        var vice = committee == null ? null : committee.entry().viceChair();
        if (committee == null || chair == null && vice == null) {
            return interest(submission, caller.subject(), caller.organisation(), "a chair without one");
        }
        if (chair != null && chair.is(caller)) {
            return interest(submission, caller.subject(), chair.organisation(),
                    "the vice-chair of %s, to whom the chair hands over".formatted(committee.id()));
        }
        if (vice != null && vice.is(caller)) {
            return viceChair(committee, submission, chair, vice);
        }
        return Optional.of("person: not the chair of %s (expected: the one whom the committee names)"
                .formatted(committee.id()));
    }

    private Optional<String> viceChair(Committee committee, Submission submission, @Nullable Officer chair,
            Officer vice) {
        if (chair != null && conflicts.of(submission, chair.subject(), chair.organisation()).isEmpty()) {
            return Optional.of("person: the vice-chair of %s (expected: the chair, who has no conflict of interest)"
                    .formatted(committee.id()));
        }
        return interest(submission, vice.subject(), vice.organisation(), "somebody without one");
    }

    /** Names no reason: others may read it. */
    private Optional<String> interest(Submission submission, String subject, @Nullable String organisation,
            String expected) {
        return conflicts.of(submission, subject, organisation).isEmpty()
                ? Optional.empty()
                : Optional.of("conflict of interest: yours (expected: %s)".formatted(expected));
    }
}
