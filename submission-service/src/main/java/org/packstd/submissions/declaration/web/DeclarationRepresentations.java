package org.packstd.submissions.declaration.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.Attestation;
import org.packstd.submissions.api.model.AttestationStage;
import org.packstd.submissions.api.model.Attested;
import org.packstd.submissions.api.model.BlockedDeclarationAction;
import org.packstd.submissions.api.model.Declaration;
import org.packstd.submissions.api.model.DeclarationAction;
import org.packstd.submissions.api.model.PatentTransfer;
import org.packstd.submissions.api.model.DeclarationStatus;
import org.packstd.submissions.api.model.FormerStatement;
import org.packstd.submissions.api.model.KnowledgeBasis;
import org.packstd.submissions.api.model.LicensingOption;
import org.packstd.submissions.api.model.LicensingStatement;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.NoticeDecided;
import org.packstd.submissions.api.model.Patent;
import org.packstd.submissions.api.model.PatentStatus;
import org.packstd.submissions.api.model.PredecessorDeclaration;
import org.packstd.submissions.declaration.Declaration.Status;
import org.packstd.submissions.declaration.DeclarationDraft;
import org.packstd.submissions.declaration.Lineage;
import org.packstd.submissions.declaration.DeclarationRights;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/** Between declarations and the models of the contract. */
final class DeclarationRepresentations {

    static final String LABEL = "on predecessor, not declared for this text";

    private DeclarationRepresentations() {}

    static DeclarationDraft draft(org.packstd.submissions.api.model.DeclarationDraft draft) {
        var statement = draft.getStatement();
        return new DeclarationDraft(
                org.packstd.submissions.declaration.KnowledgeBasis.valueOf(draft.getBasis().getValue()),
                draft.getHolder(), statement == null ? null : wish(statement),
                orNone(draft.getPatents()).stream().map(DeclarationRepresentations::patent).toList(),
                orNone(draft.getClauses()), orNone(draft.getParameters()));
    }

    static DeclarationDraft.Wish wish(LicensingStatement statement) {
        return new DeclarationDraft.Wish(
                org.packstd.submissions.declaration.LicensingOption.valueOf(statement.getOption().getValue()),
                statement.getText(), Boolean.TRUE.equals(statement.getReciprocity()), statement.getSignedFile());
    }

    /** A declaration as one caller sees it now, with what they may do to it. */
    static Declaration represent(org.packstd.submissions.declaration.Declaration declaration, Caller caller,
            Instant now) {
        var rights = rights(declaration, caller, now);
        var removed = declaration.status() == Status.REMOVED;
        var statement = declaration.statement();
        var decision = declaration.decision();
        var removal = declaration.removal();
        var patents = removed
                ? List.<Patent>of()
                : declaration.patents().stream()
                        .map(patent -> seesSecrets(declaration, caller) ? patent : patent.withoutSecrets())
                        .map(DeclarationRepresentations::represent).toList();
        return new Declaration(declaration.id().value(), declaration.submission().value(), declaration.textRevision(),
                declaration.holder(), declaration.declarant(),
                KnowledgeBasis.fromValue(declaration.basis().name()),
                DeclarationStatus.fromValue(declaration.status().name()), patents, declaration.clauses(),
                declaration.parameters(),
                removed ? List.of() : declaration.former().stream().map(former -> represent(former)).toList(),
                declaration.transfers().stream()
                        .map(transfer -> new PatentTransfer(transfer.to(), transfer.at())).toList(),
                declaration.receivedAt(), declaration.updatedAt(), rights.allowed(), rights.blocked())
                .option(statement == null ? null : LicensingOption.fromValue(statement.option().name()))
                .text(statement == null || removed ? null : statement.text())
                .reciprocity(statement == null ? null : statement.reciprocity())
                .decision(decision == null
                        ? null
                        : new NoticeDecided(decision.proceed(), decision.reason(), decision.at()))
                .signedFile(statement == null || removed ? null : statement.signedFile())
                .leaveBy(declaration.leaveBy())
                .removedBecause(removal == null ? null : removal.reason())
                .postedAt(declaration.postedAt());
    }

    static PredecessorDeclaration represent(org.packstd.submissions.declaration.Declaration declaration,
            Lineage.Link predecessor, Caller caller, Instant now) {
        return new PredecessorDeclaration(LABEL, represent(declaration, caller, now))
                .designation(predecessor.becomes()).revision(predecessor.revision());
    }

    static Attestation represent(org.packstd.submissions.declaration.Attestation attestation) {
        return new Attestation(attestation.organisation(), attestation.textRevision(),
                AttestationStage.fromValue(attestation.stage().name()),
                Attested.fromValue(attestation.statement().name()), attestation.at())
                .textHash(attestation.textHash());
    }

    /** What one caller is shown differs from what another is, and what they may do with time, so their tags do too. */
    static String entityTag(org.packstd.submissions.declaration.Declaration declaration, Caller caller, Instant now) {
        var rights = UUID.nameUUIDFromBytes(rights(declaration, caller, now).toString().getBytes(UTF_8));
        return "%d-%s-%s".formatted(declaration.version(), seesSecrets(declaration, caller) ? "all" : "open", rights);
    }

    private record Rights(List<DeclarationAction> allowed, List<BlockedDeclarationAction> blocked) {}

    private static Rights rights(org.packstd.submissions.declaration.Declaration declaration, Caller caller,
            Instant now) {
        var allowed = new ArrayList<DeclarationAction>();
        var blocked = new ArrayList<BlockedDeclarationAction>();
        var judge = new DeclarationRights(caller, now);
        for (var action : org.packstd.submissions.declaration.DeclarationAction.values()) {
            var shown = DeclarationAction.fromValue(action.wireName());
            switch (judge.judge(action, declaration)) {
                case Verdict.Allowed() -> allowed.add(shown);
                case Verdict.Blocked(var hindrance) ->
                    blocked.add(new BlockedDeclarationAction(shown, hindrance.reason(),
                            hindrance.code(), new LocalizedText().en(hindrance.english()).zh(hindrance.chinese())));
                case Verdict.Forbidden _ -> {
                }
            }
        }
        return new Rights(allowed, blocked);
    }

    private static boolean seesSecrets(org.packstd.submissions.declaration.Declaration declaration, Caller caller) {
        return caller.is(Role.IPR_OFFICER) || declaration.holder().equals(caller.organisation())
                || declaration.owner().equals(caller.organisation());
    }

    private static FormerStatement represent(org.packstd.submissions.declaration.Declaration.Superseded former) {
        var statement = former.statement();
        return new FormerStatement(LicensingOption.fromValue(statement.option().name()), statement.text(),
                statement.reciprocity(), statement.receivedAt(), former.at()).signedFile(statement.signedFile());
    }

    private static Patent represent(org.packstd.submissions.declaration.Patent patent) {
        return new Patent(PatentStatus.fromValue(patent.status().name())).number(patent.number())
                .office(patent.office()).country(patent.country());
    }

    private static org.packstd.submissions.declaration.Patent patent(Patent patent) {
        return new org.packstd.submissions.declaration.Patent(
                org.packstd.submissions.declaration.Patent.Status.valueOf(patent.getStatus().getValue()),
                patent.getNumber(), patent.getOffice(), patent.getCountry());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
