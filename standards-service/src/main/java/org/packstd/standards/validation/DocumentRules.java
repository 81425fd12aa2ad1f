package org.packstd.standards.validation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.corrigendum.Correction;
import org.packstd.standards.corrigendum.Editorial;
import org.packstd.standards.corrigendum.ReadCorrigenda;
import org.packstd.standards.evidence.EvidenceRules;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;

/** All rules on what a proposal says beside its specification. */
public final class DocumentRules {

    private final SchemaCheck payloads;
    private final DocumentSchemas schemas;
    private final ReadCatalogue catalogue;
    private final ReadCorrigenda corrigenda;
    private final EvidenceRules evidence;
    private final Clock clock;

    public DocumentRules(SchemaCheck payloads, DocumentSchemas schemas, ReadCatalogue catalogue,
            ReadCorrigenda corrigenda, EvidenceRules evidence, Clock clock) {
        this.payloads = payloads;
        this.schemas = schemas;
        this.catalogue = catalogue;
        this.corrigenda = corrigenda;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The day it is now (UTC). */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Checks document data. Entries of lists that are too long are not looked at one by one: only the schema answers then.
     *
     * @param specification null when there is none to which evidence could belong
     * @param earliest the first day on which it may come into force; null when that was decided before
     */
    Stream<Finding> check(Proposal proposal, @Nullable Specification specification, @Nullable LocalDate earliest) {
        if (proposal.metadata().isEmpty()) {
            return Stream.empty();
        }
        var shape = schemas.check(proposal.metadata());
        if (shape.oversized()) {
            return shape.findings().stream();
        }
        return Stream.of(shape.findings().stream(), Wording.check(proposal), Dates.check(proposal, earliest),
                new Relations(catalogue).check(proposal), Equivalence.check(proposal.metadata()),
                specification == null
                        ? Stream.<Finding>empty()
                        : evidence.check(proposal.metadata(), specification, today()))
                .flatMap(findings -> findings);
    }

    /** Checks what a revision changes. */
    Stream<Finding> checkChange(Proposal proposal, Payload payload, Specification specification) {
        return ChangeRules.check(proposal, payload, specification, catalogue);
    }

    /** Checks the corrections of a corrigendum. */
    Stream<Finding> checkCorrections(Proposal proposal) {
        var payload = proposal.payload();
        return payload == null ? Stream.empty() : checkCorrections(proposal, payload); // T2 says that it is missing
    }

    private Stream<Finding> checkCorrections(Proposal proposal, Payload payload) {
        var shape = schemas.checkCorrigendum(payload).toList();
        if (!shape.isEmpty()) {
            return shape.stream();
        }
        return corrected(proposal).flatMap(catalogue::revision).stream()
                .flatMap(revision -> checkCorrections(Correction.of(payload), revision));
    }

    private Stream<Finding> checkCorrections(List<Correction> corrections, Revision revision) {
        var findings = Editorial.check(corrections, revision.content(), earlier(revision.id())).toList();
        return findings.isEmpty()
                ? new CorrectedTexts(payloads, schemas).check(corrections, revision.content())
                : findings.stream();
    }

    /** Whether document data can be read at all. */
    Stream<Finding> readability(Metadata metadata) {
        return metadata.isEmpty() ? Stream.empty() : schemas.check(metadata).findings().stream();
    }

    private List<Correction> earlier(RevisionId revision) {
        return corrigenda.of(revision).stream().flatMap(each -> each.corrections().stream()).toList();
    }

    private static Optional<RevisionId> corrected(Proposal proposal) {
        return Optional.ofNullable(proposal.designation())
                .flatMap(Designation::of)
                .flatMap(designation -> Optional.ofNullable(proposal.baseRevision())
                        .flatMap(RevisionLetter::of)
                        .map(letter -> new RevisionId(designation, letter)));
    }
}
