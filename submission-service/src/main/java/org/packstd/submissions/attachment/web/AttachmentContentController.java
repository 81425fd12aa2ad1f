package org.packstd.submissions.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.packstd.submissions.api.model.Attachment;
import org.packstd.submissions.attachment.AddAttachment;
import org.packstd.submissions.attachment.AttachToComment;
import org.packstd.submissions.attachment.AttachmentKind;
import org.packstd.submissions.attachment.Attachments;
import org.packstd.submissions.attachment.CommentKeeper;
import org.packstd.submissions.attachment.FileName;
import org.packstd.submissions.attachment.Subject;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.ApiPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Files in and out, a piece at a time: the contract's generated interface would hold all of a file in memory. */
@RestController
final class AttachmentContentController {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentContentController.class);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:\\-]{8,100}");

    private final Proceedings proceedings;
    private final CommentKeeper comments;
    private final Attachments attachments;
    private final AddAttachment add;
    private final AttachToComment addToComment;
    private final IdempotencyKeys keys;
    private final SubmissionIds ids;

    AttachmentContentController(Proceedings proceedings, CommentKeeper comments, Attachments attachments,
            AddAttachment add, AttachToComment addToComment, IdempotencyKeys keys, SubmissionIds ids) {
        this.proceedings = proceedings;
        this.comments = comments;
        this.attachments = attachments;
        this.add = add;
        this.addToComment = addToComment;
        this.keys = keys;
        this.ids = ids;
    }

    /** What a key stands for besides the content, which is compared when all of it has been read. */
    record Upload(String submission, String kind, String fileName) {}

    /** The same for a comment. */
    record CommentUpload(String submission, String comment, String kind, String fileName) {}

    @PostMapping("/submissions/{submissionId}/attachments")
    ResponseEntity<Attachment> addAttachment(@PathVariable String submissionId,
            @RequestHeader("Idempotency-Key") String key, @RequestParam AttachmentKind kind,
            @RequestParam String fileName, HttpServletRequest request) throws IOException {
        var caller = Caller.current();
        var id = SubmissionId.parse(submissionId);
        demandKey(key);
        add.demand(id, caller);
        var name = FileName.parse(fileName);
        var reserved = keys.reserve(caller, "addAttachment", key,
                new Upload(id.value(), kind.name(), name.value()), () -> "att-" + ids.ulid());
        var added = add.add(id, kind, name, request.getInputStream(), reserved, caller);
        var location = URI.create("%s/submissions/%s/attachments/%s".formatted(ApiPath.BASE, id, added.id()));
        return Answers.created(location).body(AttachmentsController.represent(added));
    }

    @PostMapping("/submissions/{submissionId}/comments/{commentId}/attachments")
    ResponseEntity<Attachment> addCommentAttachment(@PathVariable String submissionId, @PathVariable String commentId,
            @RequestHeader("Idempotency-Key") String key, @RequestParam AttachmentKind kind,
            @RequestParam String fileName, HttpServletRequest request) throws IOException {
        var caller = Caller.current();
        var id = SubmissionId.parse(submissionId);
        demandKey(key);
        comments.demandAttaching(id, commentId, caller);
        var name = FileName.parse(fileName);
        var reserved = keys.reserve(caller, "addCommentAttachment", key,
                new CommentUpload(id.value(), commentId, kind.name(), name.value()), () -> "att-" + ids.ulid());
        var added = addToComment.add(id, commentId, kind, name, request.getInputStream(), reserved, caller);
        var location = URI.create("%s/submissions/%s/comments/%s/attachments/%s".formatted(ApiPath.BASE, id, commentId,
                added.id()));
        return Answers.created(location).body(AttachmentsController.represent(added));
    }

    private static void demandKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Problem.malformed("Idempotency-Key", key, "8 to 100 letters, digits and ._:-");
        }
    }

    @GetMapping("/submissions/{submissionId}/attachments/{attachmentId}/content")
    void getContent(@PathVariable String submissionId, @PathVariable String attachmentId,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = SubmissionId.parse(submissionId);
        proceedings.find(id, Caller.current());
        send(Subject.submission(id.value()), attachmentId, request, response);
    }

    @GetMapping("/submissions/{submissionId}/comments/{commentId}/attachments/{attachmentId}/content")
    void getCommentContent(@PathVariable String submissionId, @PathVariable String commentId,
            @PathVariable String attachmentId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = SubmissionId.parse(submissionId);
        comments.demandSight(id, commentId, Caller.current());
        send(new Subject(id.value(), commentId), attachmentId, request, response);
    }

    private void send(Subject subject, String attachmentId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = attachments.find(subject, attachmentId)
                .orElseThrow(() -> AttachmentsController.unknown(attachmentId));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (new ServletWebRequest(request, response).checkNotModified(found.sha256())) {
            return;
        }
        describe(found, response);
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            return;
        }
        try (var content = attachments.open(found)) {
            content.transferTo(response.getOutputStream());
        } catch (IOException readerLeft) {
            LOG.debug("The reader of an attachment left", readerLeft);
        }
    }

    /** A download that nothing runs in, whatever it contains and whatever shows it. */
    private static void describe(org.packstd.submissions.attachment.Attachment found, HttpServletResponse response) {
        response.setContentType(found.type().mediaType());
        response.setContentLengthLong(found.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(found.name().value(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
