package org.packstd.submissions.declaration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;

/** What people do with declarations: load, decide, save. */
public final class DeclarePatents {

    private final Proceedings proceedings;
    private final Declarations declarations;
    private final Organisations organisations;
    private final DeclarationEncoder encoder;
    private final Clock clock;

    public DeclarePatents(Proceedings proceedings, Declarations declarations, Organisations organisations,
            DeclarationEncoder encoder, Clock clock) {
        this.proceedings = proceedings;
        this.declarations = declarations;
        this.organisations = organisations;
        this.encoder = encoder;
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
                wish == null ? null : stated(wish, now), List.of(),
                now, now, null, null, null, List.of(), 1);
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
        return perform(DeclarationAction.SUPERSEDE, "ipr.superseded", submission, id, caller, ifMatch, null,
                (found, now) -> found.supersede(stated(wish, now)));
    }

    public Declaration answer(SubmissionId submission, DeclarationId id, DeclarationDraft.Wish wish, Caller caller,
            IfMatch ifMatch) {
        return perform(DeclarationAction.ANSWER, "ipr.answered", submission, id, caller, ifMatch, null,
                (found, now) -> found.answer(stated(wish, now)));
    }

    /**
     * Takes the notice that the patents went to another organisation, which must be one that can then speak of them here.
     *
     * @throws Problem 422 for an organisation that is not entered
     */
    public Declaration transfer(SubmissionId submission, DeclarationId id, String to, Caller caller, IfMatch ifMatch) {
        return perform(DeclarationAction.TRANSFER, "ipr.transferred", submission, id, caller, ifMatch, null,
                (found, now) -> {
                    if (organisations.find(to).isEmpty()) {
                        throw Problem.ruleViolated(List.of(Offence.of("/to", "organisation-known", to,
                                "an organisation of GET /organisations")));
                    }
                    return found.transfer(to, now);
                });
    }

    public Declaration verify(SubmissionId submission, DeclarationId id, Caller caller, IfMatch ifMatch) {
        return perform(DeclarationAction.VERIFY, "ipr.verified", submission, id, caller, ifMatch, null,
                Declaration::verify);
    }

    public Declaration decide(SubmissionId submission, DeclarationId id, boolean proceed, String reason,
            Caller caller, IfMatch ifMatch) {
        return perform(DeclarationAction.DECIDE, "ipr.decided", submission, id, caller, ifMatch, reason,
                (found, now) -> found.decide(proceed, reason, now));
    }

    /**
     * At the request of whose it is, by that organisation or by an officer for it: a notice is of who told, what was stated is of
     * who has the patents.
     */
    public Declaration remove(SubmissionId submission, DeclarationId id, String reason, Caller caller,
            IfMatch ifMatch) {
        return perform(DeclarationAction.REMOVE, "ipr.removed", submission, id, caller, ifMatch, reason,
                (found, now) -> found.remove(reason, now));
    }

    private Declaration perform(DeclarationAction action, String type, SubmissionId submission, DeclarationId id,
            Caller caller, IfMatch ifMatch, @Nullable String reason,
            BiFunction<Declaration, Instant, Declaration> step) {
        var found = find(submission, id, caller);
        var now = clock.instant();
        new DeclarationRights(caller, now).demandRight(action, found);
        ifMatch.demand(found.version());
        var changed = step.apply(found, now);
        if (!declarations.change(changed, act(type, changed, caller, reason), news(found, changed, caller))) {
            throw ifMatch.stale("a newer one");
        }
        proceedings.annex(submission);
        return changed;
    }

    /** Everybody of the process hears of what is posted, but not of a text that only its authors may know of. */
    private List<OutboxEntry> news(Declaration before, Declaration changed, Caller caller) {
        if (before.postedAt() != null || changed.postedAt() == null) {
            return List.of();
        }
        var submission = proceedings.find(changed.submission(), caller);
        return submission.isPrivate() ? List.of() : List.of(encoder.posted(changed, submission));
    }

    private static Statement stated(DeclarationDraft.Wish wish, Instant now) {
        return new Statement(wish.option(), wish.text(), wish.reciprocity(), wish.signedFile(), now);
    }

    private static Act act(String type, Declaration declaration, Caller caller, @Nullable String reason) {
        var statement = declaration.statement();
        var facts = new TreeMap<String, String>(Map.of("declaration", declaration.id().value(),
                "textRevision", Integer.toString(declaration.textRevision()), "basis", declaration.basis().name(),
                "status", declaration.status().name(), "version", Long.toString(declaration.version())));
        if (statement != null) {
            facts.put("option", statement.option().name());
        }
        if (!declaration.transfers().isEmpty()) {
            facts.put("owner", declaration.owner());
        }
        return new Act(type, Actor.of(caller), declaration.updatedAt(), reason, facts);
    }
}
