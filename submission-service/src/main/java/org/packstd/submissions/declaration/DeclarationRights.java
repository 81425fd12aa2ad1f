package org.packstd.submissions.declaration;

import java.time.Instant;
import java.util.Objects;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/** What one caller may do to a declaration as it stands. Commands, allowed actions and reasons all come from here. */
public final class DeclarationRights {

    private final Caller caller;
    private final Instant now;

    public DeclarationRights(Caller caller, Instant now) {
        this.caller = caller;
        this.now = now;
    }

    /** By role, by whose it is, and by how it stands. */
    public Verdict judge(DeclarationAction action, Declaration declaration) {
        var right = right(action, declaration);
        return right instanceof Verdict.Allowed ? standing(action, declaration) : right;
    }

    /** @throws Problem 403 if it is not this caller's, however it stands */
    void demandRight(DeclarationAction action, Declaration declaration) {
        if (right(action, declaration) instanceof Verdict.Forbidden(var reason)) {
            throw Problem.forbidden(reason);
        }
    }

    private Verdict right(DeclarationAction action, Declaration declaration) {
        return switch (action) {
            case SUPERSEDE, TRANSFER -> ofMember(declaration.owner());
            case ANSWER -> ofMember(declaration.holder());
            case VERIFY, DECIDE -> ofOfficer(declaration);
            case REMOVE -> caller.is(Role.IPR_OFFICER)
                    ? new Verdict.Allowed()
                    : ofMember(declaration.statement() == null ? declaration.declarant() : declaration.owner());
        };
    }

    private Verdict ofMember(String owner) {
        if (!caller.is(Role.MEMBER)) {
            return new Verdict.Forbidden("role: %s (expected: member)".formatted(caller.roles()));
        }
        return owner.equals(caller.organisation())
                ? new Verdict.Allowed()
                : new Verdict.Forbidden("org: %s (expected: %s)".formatted(caller.organisation(), owner));
    }

    /** Nobody judges what their own organisation declared. */
    private Verdict ofOfficer(Declaration declaration) {
        if (!caller.is(Role.IPR_OFFICER)) {
            return new Verdict.Forbidden("role: %s (expected: ipr-officer)".formatted(caller.roles()));
        }
        return declaration.concerns(caller.organisation())
                ? new Verdict.Forbidden("org: %s (expected: neither the holder nor who declared)"
                        .formatted(caller.organisation()))
                : new Verdict.Allowed();
    }

    private Verdict standing(DeclarationAction action, Declaration declaration) {
        var status = declaration.status();
        return switch (action) {
            case SUPERSEDE -> inForce(declaration) && Objects.requireNonNull(declaration.statement()).option()
                    .moreFavourable().isEmpty()
                            ? new Verdict.Blocked(Hurdle.OPTION_BEST.with())
                            : demand(inForce(declaration), Hurdle.STATUS_IN_FORCE.with(status));
            case TRANSFER -> demand(inForce(declaration), Hurdle.STATUS_IN_FORCE.with(status));
            case ANSWER -> demand(status == Declaration.Status.NOTICE,
                    Hurdle.STATUS.with(status, Declaration.Status.NOTICE));
            case VERIFY -> demand(status == Declaration.Status.RECEIVED,
                    Hurdle.STATUS.with(status, Declaration.Status.RECEIVED));
            case REMOVE -> demand(status != Declaration.Status.REMOVED, Hurdle.STATUS_REMOVED.with(status));
            case DECIDE -> status == Declaration.Status.NOTICE && now.isBefore(declaration.mayBeDecidedFrom())
                    ? new Verdict.Blocked(Hurdle.HOLDER_MAY_ANSWER.with(declaration.mayBeDecidedFrom()))
                    : demand(status == Declaration.Status.NOTICE || status == Declaration.Status.REMOVED
                            && declaration.obstacle() != Obstacle.NONE, Hurdle.STATUS_DECIDABLE.with(status));
        };
    }

    private static boolean inForce(Declaration declaration) {
        return declaration.removal() == null && declaration.statement() != null;
    }

    private static Verdict demand(boolean met, Hindrance otherwise) {
        return met ? new Verdict.Allowed() : new Verdict.Blocked(otherwise);
    }
}
