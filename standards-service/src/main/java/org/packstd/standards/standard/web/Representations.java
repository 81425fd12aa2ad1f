package org.packstd.standards.standard.web;

import java.util.List;
import java.util.Map;
import org.packstd.standards.api.model.Provenance;
import org.packstd.standards.api.model.Replacement;
import org.packstd.standards.api.model.RevisionLinks;
import org.packstd.standards.api.model.RevisionStatus;
import org.packstd.standards.api.model.RevisionSummary;
import org.packstd.standards.api.model.StandardLinks;
import org.packstd.standards.api.model.StandardStatus;
import org.packstd.standards.api.model.StandardSummary;
import org.packstd.standards.api.model.Variation;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue.AsOf;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionEntry;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.wording.Words;

/** The catalogue in the words of the contract. */
final class Representations {

    private Representations() {}

    static StandardSummary summary(Standard standard) {
        var head = standard.head();
        return new StandardSummary(standard.designation().toString(), standard.family(),
                Words.represent(head.title()),
                status(standard), head.current().toString(), head.variations(), head.publishedAt());
    }

    static org.packstd.standards.api.model.Standard standard(Standard standard, Revision current) {
        var representation = new org.packstd.standards.api.model.Standard(standard.designation().toString(),
                standard.family(), Words.represent(standard.head().title()), status(standard),
                revision(current))
                .links(links(standard));
        replacements(representation, standard.head().announcedReplacements());
        if (!standard.head().corrigenda().isEmpty()) {
            representation.corrigenda(standard.head().corrigenda().size());
        }
        return standard instanceof Standard.Withdrawn withdrawn
                ? withdrawn(representation, withdrawn)
                : representation;
    }

    /** With nothing that came later, as far as the state is concerned. */
    static org.packstd.standards.api.model.Standard standard(AsOf then) {
        var standard = then.standard();
        var status = then.status();
        var representation = new org.packstd.standards.api.model.Standard(standard.designation().toString(),
                standard.family(), Words.represent(then.revision().content().title()),
                StandardStatus.valueOf(status.name()), revision(then.revision()))
                .asOf(then.day())
                .inForce(status == Standard.Status.CURRENT)
                .links(links(standard));
        replacements(representation,
                standard.head().announcedReplacements().stream().filter(then::holds).toList());
        return standard instanceof Standard.Withdrawn withdrawn && status == Standard.Status.WITHDRAWN
                ? withdrawn(representation, withdrawn)
                : representation;
    }

    private static void replacements(org.packstd.standards.api.model.Standard representation,
            List<org.packstd.standards.standard.Replacement> replacements) {
        if (!replacements.isEmpty()) {
            representation.replacedBy(replacements.stream()
                    .map(each -> new Replacement(each.by().toString(), each.since()))
                    .toList());
        }
    }

    private static org.packstd.standards.api.model.Standard withdrawn(
            org.packstd.standards.api.model.Standard representation, Standard.Withdrawn withdrawn) {
        representation.withdrawnAt(withdrawn.withdrawnAt()).withdrawnFrom(withdrawn.from());
        return withdrawn.successors().isEmpty()
                ? representation
                : representation.successors(withdrawn.successors().stream().map(Designation::toString).toList());
    }

    private static StandardLinks links(Standard standard) {
        var here = "/api/v1/standards/" + standard.designation();
        return new StandardLinks().revisions(here + "/revisions").impact(here + "/impact");
    }

    static RevisionSummary summary(Standard standard, RevisionEntry entry) {
        return summary(standard, entry, status(standard, entry));
    }

    /** As of a day, on which one revision held. */
    static RevisionSummary summary(AsOf then, RevisionEntry entry) {
        return summary(then.standard(), entry, entry.id().equals(then.revision().id())
                ? RevisionStatus.valueOf(then.status().name())
                : RevisionStatus.SUPERSEDED);
    }

    private static RevisionSummary summary(Standard standard, RevisionEntry entry, RevisionStatus status) {
        var summary = new RevisionSummary(entry.id().designation().toString(), entry.id().letter().toString(), status,
                entry.hash().text(), entry.publishedAt(), provenance(entry.provenance()))
                .version(entry.version().toString())
                .issuedOn(entry.issuedOn())
                .effectiveDate(entry.effective());
        var corrigenda = standard.head().corrigenda().stream()
                .filter(each -> each.corrected().equals(entry.id().letter()))
                .count();
        if (corrigenda > 0) {
            summary.corrigenda((int) corrigenda);
        }
        return entry.previous() == null ? summary : summary.previousHash(entry.previous().text());
    }

    static org.packstd.standards.api.model.Revision revision(Revision revision) {
        var content = revision.content();
        var id = revision.id();
        var representation = new org.packstd.standards.api.model.Revision(id.designation().toString(),
                id.letter().toString(), content.family(), Words.represent(content.title()),
                content.payload().members(),
                content.hash().text(), revision.publishedAt(), provenance(revision.provenance()))
                .version(revision.version().toString())
                .change(revision.change() == null ? null : Changes.represent(revision.change()))
                .issuedOn(revision.issuedOn())
                .effectiveDate(revision.effective())
                .reviewDueDate(revision.reviewDue())
                .links(new RevisionLinks().inclusionProof("/api/v1/log/inclusion?revision=" + id));
        if (!content.metadata().isEmpty()) {
            representation.metadata(content.metadata().members());
        }
        if (content.scope() != null) {
            representation.scope(Words.represent(content.scope()));
        }
        if (revision.previous() != null) {
            representation.previousHash(revision.previous().text());
        }
        id.letter().previous().ifPresent(before -> representation.supersedes(before.toString()));
        return representation;
    }

    static Variation variation(Revision revision, String code, Map<String, Object> merged) {
        return new Variation(revision.id().designation().toString(), revision.id().letter().toString(),
                revision.content().family(), code, merged);
    }

    private static RevisionStatus status(Standard standard, RevisionEntry entry) {
        if (!entry.id().letter().equals(standard.head().current())) {
            return RevisionStatus.SUPERSEDED;
        }
        return switch (standard) {
            case Standard.InForce _ -> RevisionStatus.CURRENT;
            case Standard.Withdrawn _ -> RevisionStatus.WITHDRAWN;
        };
    }

    private static StandardStatus status(Standard standard) {
        return StandardStatus.valueOf(standard.status().name());
    }

    private static Provenance provenance(org.packstd.standards.standard.Provenance provenance) {
        return switch (provenance) {
            case org.packstd.standards.standard.Provenance.Submission(var id) -> new Provenance().submissionId(id);
            case org.packstd.standards.standard.Provenance.Import(var id) -> new Provenance().importId(id);
        };
    }
}
