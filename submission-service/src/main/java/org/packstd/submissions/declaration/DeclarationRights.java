package org.packstd.submissions.declaration;

import java.time.Instant;
import java.util.Objects;
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
                            ? new Verdict.Blocked(
                                    "option: nothing is more favourable (expected: one that can be better)")
                            : demand(inForce(declaration), status, "RECEIVED or POSTED");
            case TRANSFER -> demand(inForce(declaration), status, "RECEIVED or POSTED");
            case ANSWER -> demand(status == Declaration.Status.NOTICE, status, "NOTICE");
            case VERIFY -> demand(status == Declaration.Status.RECEIVED, status, "RECEIVED");
            case REMOVE -> demand(status != Declaration.Status.REMOVED, status, "any other");
            case DECIDE -> status == Declaration.Status.NOTICE && now.isBefore(declaration.mayBeDecidedFrom())
                    ? new Verdict.Blocked("the holder may answer until %s (expected: a decision after that)"
                            .formatted(declaration.mayBeDecidedFrom()))
                    : demand(status == Declaration.Status.NOTICE || status == Declaration.Status.REMOVED
                            && declaration.obstacle() != Obstacle.NONE, status,
                            "NOTICE, or removed while it stood against the text");
        };
    }

    private static boolean inForce(Declaration declaration) {
        return declaration.removal() == null && declaration.statement() != null;
    }

    private static Verdict demand(boolean met, Declaration.Status status, String expected) {
        return met
                ? new Verdict.Allowed()
                : new Verdict.Blocked("status: %s (expected: %s)".formatted(status, expected));
    }
}
