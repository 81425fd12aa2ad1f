package org.packstd.standards.exchange.web;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.ConversionsApi;
import org.packstd.standards.api.model.Conversion;
import org.packstd.standards.api.model.NotTaken;
import org.packstd.standards.exchange.cdxml.CdxmlExport;
import org.packstd.standards.exchange.cdxml.CdxmlImport;
import org.packstd.standards.exchange.cdxml.Omission;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.CheckProposal;
import org.packstd.standards.validation.Proposal;
import org.packstd.standards.web.Caching;
import org.packstd.standards.wording.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the conversions of {@code api-specs/rest/standards}. */
@RestController
final class ConversionsController implements ConversionsApi {

    private final ReadCatalogue catalogue;
    private final Families families;
    private final CheckProposal checks;

    ConversionsController(ReadCatalogue catalogue, Families families, CheckProposal checks) {
        this.catalogue = catalogue;
        this.families = families;
        this.checks = checks;
    }

    @Override
    public ResponseEntity<String> getCdxml(String designation, String letter, String code,
            @Nullable String ifNoneMatch) {
        var revision = Designation.of(designation)
                .flatMap(known -> RevisionLetter.of(letter).map(each -> new RevisionId(known, each)))
                .flatMap(catalogue::revision)
                .orElseThrow(() -> Problem.notFound("revision", designation + "/" + letter, "a published revision"));
        return ResponseEntity.ok()
                .eTag("cdxml-" + revision.content().hash().text())
                .cacheControl(Caching.FOR_AN_HOUR)
                .contentType(MediaType.APPLICATION_XML)
                .body(cdxml(revision, code));
    }

    private String cdxml(Revision revision, String code) {
        var payload = revision.content().payload();
        var written = payload.variation(code)
                .orElseThrow(() -> Problem.notFound("code", code, "a variation of " + revision.id()));
        var variation = Specification.of(families.of(revision.content().family()), payload)
                .variations()
                .stream()
                .filter(each -> code.equals(each.code()))
                .findFirst()
                .orElseThrow();
        return CdxmlExport.of(revision, variation, written);
    }

    @Override
    public ResponseEntity<Conversion> convertCdxml(Family family, String body) {
        var outline = CdxmlImport.read(body);
        var title = new LocalizedText(outline.title(), null);
        var proposal = Proposal.newStandard(family, title, null, outline.payload());
        var report = checks.check(proposal);
        var written = new org.packstd.standards.api.model.Proposal(
                org.packstd.standards.api.model.ProposalKind.NEW_STANDARD, family, Words.represent(title))
                .payload(outline.payload().members());
        return ResponseEntity.ok(new Conversion(written, report.valid(),
                report.findings().stream().map(Words::represent).toList(),
                outline.omissions().stream().map(ConversionsController::represent).toList()));
    }

    private static NotTaken represent(Omission omission) {
        return new NotTaken(omission.what(), omission.value(), Words.represent(omission.reason()));
    }
}
