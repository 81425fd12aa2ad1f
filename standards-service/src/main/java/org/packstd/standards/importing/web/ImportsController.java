package org.packstd.standards.importing.web;

import java.net.URI;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.packstd.standards.api.ImportsApi;
import org.packstd.standards.api.model.ImportReport;
import org.packstd.standards.api.model.ImportedStandard;
import org.packstd.standards.importing.ImportRecord;
import org.packstd.standards.importing.ImportRequest;
import org.packstd.standards.importing.ImportResult;
import org.packstd.standards.importing.ImportStandards;
import org.packstd.standards.importing.Imports;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.security.Caller;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.wording.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the imports of {@code api-specs/rest/standards}. */
@RestController
final class ImportsController implements ImportsApi {

    private final ImportStandards importStandards;
    private final Imports imports;
    private final JsonMapper sorted;

    ImportsController(ImportStandards importStandards, Imports imports, JsonMapper json) {
        this.importStandards = importStandards;
        this.imports = imports;
        this.sorted = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    }

    @Override
    public ResponseEntity<ImportReport> importStandards(String idempotencyKey,
            org.packstd.standards.api.model.ImportRequest request) {
        var caller = Caller.current();
        var id = "imp-" + DigestUtils.sha256Hex(caller.subject() + "|" + idempotencyKey).substring(0, 24);
        var finished = importStandards
                .run(new ImportRequest(id, DigestUtils.sha256Hex(sorted.writeValueAsString(request)),
                        caller.subject(), caller.organisation(), request.getSource(),
                        request.getStandards().stream().map(ImportsController::read).toList()));
        return ResponseEntity.created(URI.create("/api/v1/imports/" + id)).body(represent(finished));
    }

    @Override
    public ResponseEntity<ImportReport> getImport(String id) {
        return switch (imports.find(id).orElseThrow(() -> Problem.notFound("importId", id, "an import"))) {
            case ImportRecord.Finished finished -> ResponseEntity.ok(represent(finished));
            case ImportRecord.Begun begun -> ResponseEntity.ok(report(begun)); // no results yet
        };
    }

    private static ImportRequest.Entry read(ImportedStandard written) {
        return new ImportRequest.Entry(written.getKey(), written.getFamily(),
                Words.read(written.getTitle()), Words.readOptional(written.getScope()),
                new Payload(written.getPayload()), Metadata.of(written.getMetadata()), written.getIssuedOn());
    }

    private static ImportReport represent(ImportRecord.Finished finished) {
        return report(finished).results(finished.results().stream().map(ImportsController::represent).toList());
    }

    private static ImportReport report(ImportRecord record) {
        var facts = record.facts();
        return new ImportReport(facts.id(), facts.source(), facts.subject(), facts.importedAt(), List.of());
    }

    private static org.packstd.standards.api.model.ImportResult represent(ImportResult result) {
        var outcome = org.packstd.standards.api.model.ImportResult.OutcomeEnum.valueOf(result.outcome().name());
        var designation = result.designation();
        return new org.packstd.standards.api.model.ImportResult(result.key(), outcome)
                .designation(designation == null ? null : designation.toString())
                .findings(result.findings().isEmpty()
                        ? null
                        : result.findings().stream().map(Words::represent).toList());
    }
}
