package org.packstd.standards.exchange.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.DocumentsApi;
import org.packstd.standards.api.model.DocumentReceipt;
import org.packstd.standards.api.model.ReceivedRevision;
import org.packstd.standards.exchange.DocumentForm;
import org.packstd.standards.exchange.ExportStandards;
import org.packstd.standards.exchange.Receipt;
import org.packstd.standards.exchange.ReceiveDocument;
import org.packstd.standards.exchange.Reception;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.security.Caller;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.web.Caching;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the documents of {@code api-specs/rest/standards}. */
@RestController
final class DocumentsController implements DocumentsApi {

    private static final String UNNAMED = "a document, without a word on where it came from";

    private final ExportStandards export;
    private final ReceiveDocument receive;
    private final Standards standards;
    private final DocumentForm form;
    private final Clock clock;

    DocumentsController(ExportStandards export, ReceiveDocument receive, Standards standards, DocumentForm form,
            Clock clock) {
        this.export = export;
        this.receive = receive;
        this.standards = standards;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<Map<String, Object>> getStandardDocument(String designation, @Nullable String ifNoneMatch) {
        var known = Designation.of(designation)
                .flatMap(standards::find)
                .orElseThrow(() -> Problem.notFound("designation", designation, "a published standard"));
        return ResponseEntity.ok()
                .eTag(version(known))
                .cacheControl(Caching.REVALIDATED)
                .body(form.write(export.whole(known.designation()).orElseThrow()));
    }

    /** Of the state before the document is made: it may be newer than its tag, never older. */
    private static String version(Standard standard) {
        return "document-" + standard.head().version();
    }

    @Override
    public ResponseEntity<Map<String, Object>> getRevisionDocument(String designation, String letter,
            @Nullable String ifNoneMatch) {
        var document = Designation.of(designation)
                .flatMap(known -> RevisionLetter.of(letter).map(each -> new RevisionId(known, each)))
                .flatMap(export::revision)
                .orElseThrow(() -> Problem.notFound("revision", designation + "/" + letter, "a published revision"));
        return ResponseEntity.ok()
                .eTag("document-" + document.revisions().getFirst().content().hash().text())
                .cacheControl(Caching.FOR_EVER)
                .body(form.write(document));
    }

    @Override
    public ResponseEntity<Map<String, Object>> getDocumentSchema() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .cacheControl(Caching.FOR_AN_HOUR)
                .body(form.schema());
    }

    @Override
    public ResponseEntity<DocumentReceipt> receiveDocument(Map<String, Object> body, @Nullable String source) {
        var caller = Caller.current();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var document = form.read(body);
        var receipt = receive.receive(document, revision -> new Reception(revision, caller.subject(),
                caller.organisation(), source == null ? UNNAMED : source, at));
        return ResponseEntity.ok(represent(receipt));
    }

    private static DocumentReceipt represent(Receipt receipt) {
        var items = receipt.items()
                .stream()
                .map(item -> new ReceivedRevision(item.letter().toString(), item.hash().text(),
                        ReceivedRevision.OutcomeEnum.valueOf(item.outcome().name())))
                .toList();
        return new DocumentReceipt(receipt.designation().toString(), items, receipt.withdrawn());
    }
}
