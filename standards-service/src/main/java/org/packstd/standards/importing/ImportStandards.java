package org.packstd.standards.importing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.packstd.standards.importing.ImportRecord.Begun;
import org.packstd.standards.importing.ImportRecord.Facts;
import org.packstd.standards.importing.ImportRecord.Finished;
import org.packstd.standards.importing.ImportResult.Outcome;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.problem.ProblemType;
import org.packstd.standards.publication.Approval;
import org.packstd.standards.publication.Publication;
import org.packstd.standards.publication.Publish;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.validation.CheckProposal;
import org.packstd.standards.validation.Report;

/**
 * Checks and publishes standards one by one; those with errors are left out and reported.
 *
 * <p>
 * I1 a key that was imported before brings the same content as then.
 */
public final class ImportStandards {

    private final Imports imports;
    private final CheckProposal checks;
    private final Publish publish;
    private final Revisions revisions;
    private final Clock clock;

    public ImportStandards(Imports imports, CheckProposal checks, Publish publish, Revisions revisions, Clock clock) {
        this.imports = imports;
        this.checks = checks;
        this.publish = publish;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Imports, or goes on with an import that was interrupted, or repeats the answer of one that is done.
     *
     * @throws Problem if the id came with another body, or for another organisation, before, or a key is in the request twice
     */
    public Finished run(ImportRequest request) {
        requireDistinctKeys(request.standards());
        var facts = new Facts(request.id(), request.bodyHash(), request.subject(), request.organisation(),
                request.source(), request.standards().size(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var onRecord = imports.begin(facts);
        if (!onRecord.facts().bodyHash().equals(request.bodyHash())) {
            throw reused("another body");
        }
        if (!Objects.equals(onRecord.facts().organisation(), request.organisation())) {
            throw reused("another organisation"); // whose import it would be on record is not what was asked for
        }
        return switch (onRecord) {
            case Finished finished -> finished;
            case Begun begun -> imports.finish(begun, results(request));
        };
    }

    private static Problem reused(String what) {
        return Problem.of(ProblemType.KEY_REUSED, Offence.of("Idempotency-Key", "idempotency", "used before",
                "a key of its own for each request; this one came with %s before".formatted(what)));
    }

    private static void requireDistinctKeys(List<ImportRequest.Entry> standards) {
        var seen = new HashSet<String>();
        var repeated = IntStream.range(0, standards.size())
                .filter(i -> !seen.add(standards.get(i).key()))
                .mapToObj(i -> Offence.of("/standards/" + i + "/key", "unique", standards.get(i).key(),
                        "a key that no other standard of this import has"))
                .toList();
        if (!repeated.isEmpty()) {
            throw Problem.ruleViolated(repeated);
        }
    }

    private List<ImportResult> results(ImportRequest request) {
        return request.standards().stream().map(entry -> bring(request.id(), entry)).toList();
    }

    private ImportResult bring(String importId, ImportRequest.Entry entry) {
        var issuedOn = entry.issuedOn();
        if (issuedOn != null && issuedOn.isAfter(today())) {
            return new ImportResult(entry.key(), Outcome.REFUSED, null, List.of(notIssuedYet(issuedOn)));
        }
        var report = issuedOn == null ? checks.check(entry.proposal()) : checks.check(entry.proposal(), issuedOn);
        if (!report.valid()) {
            return new ImportResult(entry.key(), Outcome.REFUSED, null, report.findings());
        }
        var publication = publish.publish(Approval.ofImport(importId, entry.key(), entry.proposal(), issuedOn));
        return switch (publication) {
            case Publication.Published published -> published(importId, entry, published.place(), report);
            case Publication.Reserved reserved -> throw new IllegalStateException(reserved + " (expected: published)");
            case Publication.Refused refused -> throw new IllegalStateException(refused + " (expected: published)");
        };
    }

    private ImportResult published(String importId, ImportRequest.Entry entry, RevisionId place,
            Report report) {
        var there = revisions.find(place).orElseThrow();
        var given = Objects.requireNonNull(report.content(), "a new standard without content passed the checks").hash();
        if (!there.content().hash().equals(given)) {
            return new ImportResult(entry.key(), Outcome.REFUSED, null, List.of(otherContent(given, there)));
        }
        return there.provenance().equals(new Provenance.Import(importId))
                ? new ImportResult(entry.key(), Outcome.PUBLISHED, place.designation(), report.findings())
                : new ImportResult(entry.key(), Outcome.ALREADY_PRESENT, place.designation(), List.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Finding notIssuedYet(LocalDate issuedOn) {
        return Finding.of("D2", Severity.ERROR, "/issuedOn", issuedOn.toString(), "≤ " + today(),
                "What is imported was issued before", "导入的标准须已发布");
    }

    private static Finding otherContent(ContentHash given, Revision there) {
        return Finding.of("I1", Severity.ERROR, "/key", given.text(), there.content().hash().text(),
                "This key was imported before with other content, as " + there.id().designation(),
                "该键此前已随其他内容导入,编号为 " + there.id().designation());
    }
}
