package org.packstd.standards.lifecycle.web;

import java.math.BigDecimal;
import org.packstd.standards.api.model.Corrigendum;
import org.packstd.standards.api.model.DomainEvidence;
import org.packstd.standards.api.model.EvidenceProfile;
import org.packstd.standards.api.model.EvidenceReport;
import org.packstd.standards.api.model.EvidenceRequirement;
import org.packstd.standards.api.model.ReferencedRevision;
import org.packstd.standards.api.model.ReflowClass;
import org.packstd.standards.api.model.ResolvedReference;
import org.packstd.standards.corrigendum.Correction;
import org.packstd.standards.evidence.EvidenceProfiles;
import org.packstd.standards.lifecycle.ResolveReferences.Resolved;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionEntry;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.wording.Words;

/** The life of revisions in the words of the contract. */
final class LifecycleWords {

    private LifecycleWords() {}

    static ResolvedReference represent(Resolved resolved) {
        var reference = resolved.reference();
        var represented = new ResolvedReference(reference.role(), reference.isDated())
                .designation(reference.designation())
                .revision(reference.revision())
                .body(reference.body())
                .number(reference.number())
                .edition(reference.edition());
        var standard = resolved.standard();
        var revision = resolved.revision();
        return standard == null || revision == null
                ? represented
                : represented.resolved(referenced(standard, revision));
    }

    private static ReferencedRevision referenced(Standard standard, RevisionEntry revision) {
        var id = revision.id();
        var status = id.letter().equals(standard.head().current()) ? standard.status() : Standard.Status.SUPERSEDED;
        return new ReferencedRevision(id.designation().toString(), id.letter().toString(), status.name(),
                revision.hash().text(),
                "/api/v1/standards/%s/revisions/%s".formatted(id.designation(), id.letter()));
    }

    static Corrigendum represent(org.packstd.standards.corrigendum.Corrigendum corrigendum) {
        var corrected = corrigendum.corrected();
        var represented = new Corrigendum(corrected.designation().toString(), corrected.letter().toString(),
                corrigendum.number(), Words.represent(corrigendum.title()),
                corrigendum.corrections().stream().map(LifecycleWords::represent).toList(), corrigendum.hash().text(),
                corrigendum.publishedAt());
        return corrigendum.provenance() instanceof Provenance.Submission(var submissionId)
                ? represented.submissionId(submissionId)
                : represented;
    }

    private static org.packstd.standards.api.model.Correction represent(Correction correction) {
        var represented = new org.packstd.standards.api.model.Correction(correction.pointer(), correction.was(),
                correction.now());
        return correction.reason() == null ? represented : represented.reason(Words.represent(correction.reason()));
    }

    static EvidenceReport represent(Revision revision, org.packstd.standards.evidence.EvidenceReport report) {
        return new EvidenceReport(revision.id().designation().toString(), revision.id().letter().toString(),
                revision.content().metadata().evidenceAsWritten(),
                report.variations().stream().map(LifecycleWords::represent).toList(),
                report.domains().stream()
                        .map(domain -> new DomainEvidence(domain.domain(), domain.missing().isEmpty(),
                                domain.missing().stream().map(each -> Words.represent(each.label())).toList()))
                        .toList());
    }

    private static ReflowClass represent(org.packstd.standards.evidence.EvidenceReport.OfVariation variation) {
        var represented = new ReflowClass(variation.code())
                .moistureLevel(variation.moistureLevel())
                .floorLife(variation.floorLife());
        var reflow = variation.reflow();
        return reflow == null
                ? represented
                : represented.thickness(plain(reflow.thickness()))
                        .volume(plain(reflow.volume()))
                        .peakTemperature(reflow.peakTemperature());
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    static EvidenceProfile represent(EvidenceProfiles.Profile profile) {
        return new EvidenceProfile(profile.domain(), Words.represent(profile.label()),
                profile.required().stream().map(LifecycleWords::represent).toList(), profile.usual());
    }

    private static EvidenceRequirement represent(EvidenceProfiles.Requirement requirement) {
        return new EvidenceRequirement(requirement.rule(), requirement.severity().name(),
                Words.represent(requirement.label()), requirement.standards(), requirement.source());
    }
}
