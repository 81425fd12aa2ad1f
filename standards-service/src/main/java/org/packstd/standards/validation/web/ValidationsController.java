package org.packstd.standards.validation.web;

import org.packstd.standards.api.ValidationsApi;
import org.packstd.standards.api.model.ValidationReport;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.validation.CheckProposal;
import org.packstd.standards.validation.Proposal;
import org.packstd.standards.validation.Report;
import org.packstd.standards.wording.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the validations of {@code api-specs/rest/standards}. */
@RestController
final class ValidationsController implements ValidationsApi {

    private final CheckProposal checks;

    ValidationsController(CheckProposal checks) {
        this.checks = checks;
    }

    @Override
    public ResponseEntity<ValidationReport> validate(org.packstd.standards.api.model.Proposal proposal) {
        return ResponseEntity.ok(represent(checks.check(read(proposal))));
    }

    private static Proposal read(org.packstd.standards.api.model.Proposal written) {
        var target = written.getTarget();
        var payload = written.getPayload();
        return new Proposal(Proposal.Kind.valueOf(written.getKind().name()),
                written.getFamily(), target == null ? null : target.getDesignation(),
                target == null ? null : target.getBaseRevision(), Words.read(written.getTitle()),
                Words.readOptional(written.getScope()), payload == null ? null : new Payload(payload),
                Metadata.of(written.getMetadata()));
    }

    private static ValidationReport represent(Report report) {
        var findings = report.findings().stream().map(Words::represent).toList();
        return new ValidationReport(report.valid(), findings)
                .contentHash(report.hash() == null ? null : report.hash().text());
    }
}
