package org.packstd.submissions.declaration.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.Attestation;
import org.packstd.submissions.api.model.AttestationStage;
import org.packstd.submissions.api.model.Attested;
import org.packstd.submissions.api.model.Declaration;
import org.packstd.submissions.api.model.DeclarationStatus;
import org.packstd.submissions.api.model.FormerStatement;
import org.packstd.submissions.api.model.KnowledgeBasis;
import org.packstd.submissions.api.model.LicensingOption;
import org.packstd.submissions.api.model.LicensingStatement;
import org.packstd.submissions.api.model.NoticeDecided;
import org.packstd.submissions.api.model.Patent;
import org.packstd.submissions.api.model.PatentStatus;
import org.packstd.submissions.api.model.PredecessorDeclaration;
import org.packstd.submissions.declaration.Declaration.Status;
import org.packstd.submissions.declaration.DeclarationDraft;
import org.packstd.submissions.declaration.Lineage;
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
                statement.getText(), Boolean.TRUE.equals(statement.getReciprocity()));
    }

    static Declaration represent(org.packstd.submissions.declaration.Declaration declaration, Caller caller) {
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
                declaration.receivedAt(),
                declaration.updatedAt())
                .option(statement == null ? null : LicensingOption.fromValue(statement.option().name()))
                .text(statement == null || removed ? null : statement.text())
                .reciprocity(statement == null ? null : statement.reciprocity())
                .decision(decision == null
                        ? null
                        : new NoticeDecided(decision.proceed(), decision.reason(), decision.at()))
                .removedBecause(removal == null ? null : removal.reason())
                .postedAt(declaration.postedAt());
    }

    static PredecessorDeclaration represent(org.packstd.submissions.declaration.Declaration declaration,
            Lineage.Link predecessor, Caller caller) {
        return new PredecessorDeclaration(LABEL, represent(declaration, caller))
                .designation(predecessor.becomes()).revision(predecessor.revision());
    }

    static Attestation represent(org.packstd.submissions.declaration.Attestation attestation) {
        return new Attestation(attestation.organisation(), attestation.textRevision(),
                AttestationStage.fromValue(attestation.stage().name()),
                Attested.fromValue(attestation.statement().name()), attestation.at());
    }

    /** What one caller is shown differs from what another is, so their tags do too. */
    static String entityTag(org.packstd.submissions.declaration.Declaration declaration, Caller caller) {
        return declaration.version() + (seesSecrets(declaration, caller) ? "-all" : "-open");
    }

    private static boolean seesSecrets(org.packstd.submissions.declaration.Declaration declaration, Caller caller) {
        return caller.is(Role.IPR_OFFICER) || declaration.holder().equals(caller.organisation());
    }

    private static FormerStatement represent(org.packstd.submissions.declaration.Declaration.Superseded former) {
        var statement = former.statement();
        return new FormerStatement(LicensingOption.fromValue(statement.option().name()), statement.text(),
                statement.reciprocity(), statement.receivedAt(), former.at());
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
