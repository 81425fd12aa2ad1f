package org.packstd.submissions.comment.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.CommentId;
import org.packstd.submissions.comment.ShowComments;
import org.packstd.submissions.comment.table.ImportComments;
import org.packstd.submissions.comment.table.TableFiles;
import org.packstd.submissions.comment.table.TableForm;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.web.Answers;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tables of comments as bodies. */
@Component
final class CommentTables {

    private static final MediaType WORKBOOK = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final ShowComments show;
    private final ImportComments importComments;
    private final TableFiles files;
    private final IdempotencyKeys keys;
    private final SubmissionIds ids;

    CommentTables(ShowComments show, ImportComments importComments, TableFiles files, IdempotencyKeys keys,
            SubmissionIds ids) {
        this.show = show;
        this.importComments = importComments;
        this.files = files;
        this.keys = keys;
        this.ids = ids;
    }

    ImportComments.Imported take(SubmissionId submission, Resource body, String key, Caller caller) {
        var file = bytes(body);
        var table = files.read(file);
        var reserved = CommentId.parse(keys.reserve(caller, "importComments", key,
                Map.of("submission", submission.value(), "table", DigestUtils.sha256Hex(file)),
                () -> "c-" + ids.ulid()));
        return importComments.take(submission, reserved, table, caller);
    }

    ResponseEntity<Resource> workbook(SubmissionId submission, @Nullable String acceptLanguage, Caller caller) {
        var chinese = acceptLanguage != null && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("zh");
        return export(submission, chinese ? TableForm.GBT : TableForm.ISO, "xlsx", WORKBOOK, caller);
    }

    ResponseEntity<Resource> csv(SubmissionId submission, Caller caller) {
        return export(submission, TableForm.IEEE, "csv", CSV, caller);
    }

    private ResponseEntity<Resource> export(SubmissionId submission, TableForm form, String ending, MediaType type,
            Caller caller) {
        var comments = show.walk(submission, caller);
        return Answers.ok().contentType(type).varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("%s-comments.%s".formatted(submission, ending)).build().toString())
                .body(Spool.of(target -> files.write(form, comments, target)));
    }

    private static byte[] bytes(Resource body) {
        try {
            return body.getContentAsByteArray();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
