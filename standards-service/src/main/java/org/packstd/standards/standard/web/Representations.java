package org.packstd.standards.standard.web;

import java.util.Map;
import org.packstd.standards.api.model.Provenance;
import org.packstd.standards.api.model.RevisionStatus;
import org.packstd.standards.api.model.RevisionSummary;
import org.packstd.standards.api.model.StandardStatus;
import org.packstd.standards.api.model.StandardSummary;
import org.packstd.standards.api.model.Variation;
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
                revision(current));
        return standard instanceof Standard.Withdrawn withdrawn
                ? representation.withdrawnAt(withdrawn.withdrawnAt())
                : representation;
    }

    static RevisionSummary summary(Standard standard, RevisionEntry entry) {
        var summary = new RevisionSummary(entry.id().designation().toString(), entry.id().letter().toString(),
                status(standard, entry), entry.hash().text(), entry.publishedAt(), provenance(entry.provenance()));
        return entry.previous() == null ? summary : summary.previousHash(entry.previous().text());
    }

    static org.packstd.standards.api.model.Revision revision(Revision revision) {
        var content = revision.content();
        var id = revision.id();
        var representation = new org.packstd.standards.api.model.Revision(id.designation().toString(),
                id.letter().toString(), content.family(), Words.represent(content.title()),
                content.payload().members(),
                content.hash().text(), revision.publishedAt(), provenance(revision.provenance()));
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
        return switch (standard) {
            case Standard.InForce _ -> StandardStatus.CURRENT;
            case Standard.Withdrawn _ -> StandardStatus.WITHDRAWN;
        };
    }

    private static Provenance provenance(org.packstd.standards.standard.Provenance provenance) {
        return switch (provenance) {
            case org.packstd.standards.standard.Provenance.Submission(var id) -> new Provenance().submissionId(id);
            case org.packstd.standards.standard.Provenance.Import(var id) -> new Provenance().importId(id);
        };
    }
}
