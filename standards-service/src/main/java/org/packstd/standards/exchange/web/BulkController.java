package org.packstd.standards.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.exchange.Changes;
import org.packstd.standards.exchange.DocumentForm;
import org.packstd.standards.exchange.ExportStandards;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything that is published, a document a line. Written while it is read, one revision in memory at a time: the contract's
 * generated interface would want the whole answer first.
 */
@RestController
final class BulkController {

    private static final Logger LOG = LoggerFactory.getLogger(BulkController.class);
    private static final String MEDIA_TYPE = "application/x-ndjson";

    private final ExportStandards export;
    private final Changes changes;
    private final DocumentForm form;

    BulkController(ExportStandards export, Changes changes, DocumentForm form) {
        this.export = export;
        this.changes = changes;
        this.form = form;
    }

    /** The last line says that it is the last, since an answer that breaks off may look complete behind a proxy. */
    @GetMapping(path = "/documents", produces = MEDIA_TYPE)
    void everything(@RequestParam(required = false) @Nullable String after, HttpMethod method,
            HttpServletResponse response) throws IOException {
        var begin = after == null ? null : revision(after);
        var feed = changes.last(); // before the first line: what happens from here on is in the feed
        response.setContentType(MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // also at the head: who goes on with 'after' must follow from where the first answer began
        response.setHeader(HttpHeaders.LINK, "</api/v1/changes?since=%d>; rel=\"monitor\"".formatted(feed));
        if (method.equals(HttpMethod.HEAD)) {
            return; // else everything would be read for nobody, and nobody's leaving would end it
        }
        var writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        try {
            var documents = export.all(begin, document -> line(writer, form.line(document)));
            line(writer, "{\"documents\":%d,\"end\":true,\"since\":%d}".formatted(documents, feed));
            writer.flush();
        } catch (UncheckedIOException | IOException readerLeft) {
            LOG.debug("The reader of everything left", readerLeft);
        }
    }

    private static RevisionId revision(String text) {
        var slash = text.indexOf('/');
        return Optional.of(slash)
                .filter(found -> found > 0)
                .flatMap(found -> Designation.of(text.substring(0, found)))
                .flatMap(designation -> RevisionLetter.of(text.substring(slash + 1))
                        .map(letter -> new RevisionId(designation, letter)))
                .orElseThrow(() -> Problem.malformed("after", text, "a revision such as PS-CSP-0012/B"));
    }

    private static void line(Writer writer, String text) {
        try {
            writer.write(text);
            writer.write('\n');
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }
}
