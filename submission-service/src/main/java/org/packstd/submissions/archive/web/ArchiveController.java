package org.packstd.submissions.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.packstd.submissions.archive.ExportCase;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Written while it is made: the contract's generated interface would want the whole archive first. */
@RestController
final class ArchiveController {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveController.class);

    private final ExportCase export;

    ArchiveController(ExportCase export) {
        this.export = export;
    }

    @GetMapping("/submissions/{submissionId}/archive")
    void getArchive(@PathVariable String submissionId, HttpMethod method, HttpServletResponse response)
            throws IOException {
        var id = SubmissionId.parse(submissionId);
        var caller = Caller.current();
        export.demand(id, caller);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(id + ".zip").build().toString());
        if (method.equals(HttpMethod.HEAD)) {
            return;
        }
        try {
            export.write(id, caller, response.getOutputStream());
        } catch (IOException readerLeft) {
            LOG.debug("The reader of an archive left", readerLeft);
        }
    }
}
