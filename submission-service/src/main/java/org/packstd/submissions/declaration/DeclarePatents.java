package org.packstd.submissions.declaration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.SubmissionId;

/** What people do with declarations: load, decide, save. */
public final class DeclarePatents {

    private final Proceedings proceedings;
    private final Declarations declarations;
    private final Clock clock;

    public DeclarePatents(Proceedings proceedings, Declarations declarations, Clock clock) {
        this.proceedings = proceedings;
        this.declarations = declarations;
        this.clock = clock;
    }

    /** Declares under an identifier that was reserved for it; repeating it finds the declaration of the first time. */
    public Declaration declare(SubmissionId submission, DeclarationId reserved, DeclarationDraft draft,
            Caller caller) {
        var organisation = caller.requireOrganisation();
        var found = proceedings.find(submission, caller);
        var now = clock.instant();
        var wish = draft.wish();
        var holder = draft.holder();
        var declaration = new Declaration(reserved, submission, found.dossier().textRevision(),
                holder == null ? organisation : holder, organisation, draft.basis(), draft.patents(), draft.clauses(),
                draft.parameters(),
                wish == null ? null : new Statement(wish.option(), wish.text(), wish.reciprocity(), now), List.of(),
                now, now, null, null, null, 1);
        var before = declarations.find(submission, reserved);
        if (before.isPresent()) {
            return before.get();
        }
        demandNothingTakenBack(declaration);
        if (!declarations.add(declaration, act("ipr.declared", declaration, caller, null))) {
            return find(submission, reserved, caller);
        }
        proceedings.annex(submission);
        return declaration;
    }

    /** A second declaration is no way around the first. */
    private void demandNothingTakenBack(Declaration declaration) {
        var statement = declaration.statement();
        if (statement == null) {
            return;
        }
        declarations.stated(declaration.submission(), declaration.textRevision(), declaration.holder()).stream()
                .filter(earlier -> earlier.isTakenBackBy(declaration)).findFirst().ifPresent(earlier -> {
                    throw Problem.ruleViolated(List.of(Offence.of("/statement/option", "more-favourable-only",
                            statement.option().name(),
                            "at least as favourable as %s of %s, which can only be superseded".formatted(
                                    Objects.requireNonNull(earlier.statement()).option(), earlier.id()))));
                });
    }

    public Declaration find(SubmissionId submission, DeclarationId id, Caller caller) {
        proceedings.find(submission, caller);
        return declarations.find(submission, id).orElseThrow(() -> DeclarationId.unknown(id.value()));
    }

    public Declaration supersede(SubmissionId submission, DeclarationId id, DeclarationDraft.Wish wish, Caller caller,
            IfMatch ifMatch) {
        return perform("ipr.superseded", submission, id, caller, ifMatch, null, found -> {
            demandHolder(found, caller);
            return found.supersede(stated(wish));
        });
    }

    public Declaration answer(SubmissionId submission, DeclarationId id, DeclarationDraft.Wish wish, Caller caller,
            IfMatch ifMatch) {
        return perform("ipr.answered", submission, id, caller, ifMatch, null, found -> {
            demandHolder(found, caller);
            return found.answer(stated(wish));
        });
    }

    public Declaration verify(SubmissionId submission, DeclarationId id, Caller caller, IfMatch ifMatch) {
        return perform("ipr.verified", submission, id, caller, ifMatch, null, found -> {
            demandStranger(found, caller);
            return found.verify(clock.instant());
        });
    }

    public Declaration decide(SubmissionId submission, DeclarationId id, boolean proceed, String reason,
            Caller caller, IfMatch ifMatch) {
        return perform("ipr.decided", submission, id, caller, ifMatch, reason, found -> {
            demandStranger(found, caller);
            return found.decide(proceed, reason, clock.instant());
        });
    }

    /**
     * At the request of whose it is, by that organisation or by an officer for it: a notice is of who told, what was stated is of
     * the holder.
     */
    public Declaration remove(SubmissionId submission, DeclarationId id, String reason, Caller caller,
            IfMatch ifMatch) {
        return perform("ipr.removed", submission, id, caller, ifMatch, reason, found -> {
            var owner = found.statement() == null ? found.declarant() : found.holder();
            if (!caller.is(Role.IPR_OFFICER) && !owner.equals(caller.organisation())) {
                throw Problem.forbidden("org: %s (expected: %s, or an ipr-officer at its request)"
                        .formatted(caller.organisation(), owner));
            }
            return found.remove(reason, clock.instant());
        });
    }

    private Declaration perform(String type, SubmissionId submission, DeclarationId id, Caller caller,
            IfMatch ifMatch, @Nullable String reason, Function<Declaration, Declaration> step) {
        var found = find(submission, id, caller);
        ifMatch.demand(found.version());
        var changed = step.apply(found);
        if (!declarations.change(changed, act(type, changed, caller, reason))) {
            throw ifMatch.stale("a newer one");
        }
        proceedings.annex(submission);
        return changed;
    }

    private Statement stated(DeclarationDraft.Wish wish) {
        return new Statement(wish.option(), wish.text(), wish.reciprocity(), clock.instant());
    }

    private static void demandHolder(Declaration declaration, Caller caller) {
        if (!declaration.holder().equals(caller.organisation())) {
            throw Problem.forbidden("org: %s (expected: the holder, %s)"
                    .formatted(caller.organisation(), declaration.holder()));
        }
    }

    /** Nobody judges what their own organisation declared. */
    private static void demandStranger(Declaration declaration, Caller caller) {
        var organisation = caller.organisation();
        if (declaration.concerns(organisation)) {
            throw Problem.forbidden("org: %s (expected: neither the holder nor who declared)".formatted(organisation));
        }
    }

    private static Act act(String type, Declaration declaration, Caller caller, @Nullable String reason) {
        var statement = declaration.statement();
        var facts = new TreeMap<String, String>(Map.of("declaration", declaration.id().value(),
                "textRevision", Integer.toString(declaration.textRevision()), "basis", declaration.basis().name(),
                "status", declaration.status().name(), "version", Long.toString(declaration.version())));
        if (statement != null) {
            facts.put("option", statement.option().name());
        }
        return new Act(type, Actor.of(caller), declaration.updatedAt(), reason, facts);
    }
}
