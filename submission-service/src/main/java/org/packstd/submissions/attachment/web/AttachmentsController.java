package org.packstd.submissions.attachment.web;

import org.packstd.submissions.api.AttachmentsApi;
import org.packstd.submissions.api.model.Attachment;
import org.packstd.submissions.api.model.AttachmentKind;
import org.packstd.submissions.api.model.AttachmentList;
import org.packstd.submissions.attachment.Attachments;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AttachmentsController implements AttachmentsApi {

    private final Proceedings proceedings;
    private final Attachments attachments;

    AttachmentsController(Proceedings proceedings, Attachments attachments) {
        this.proceedings = proceedings;
        this.attachments = attachments;
    }

    @Override
    public ResponseEntity<AttachmentList> listAttachments(String submissionId) {
        var id = SubmissionId.parse(submissionId);
        proceedings.find(id, Caller.current());
        return Answers.ok().body(new AttachmentList(
                attachments.list(id.value()).stream().map(AttachmentsController::represent).toList()));
    }

    @Override
    public ResponseEntity<Attachment> getAttachment(String submissionId, String attachmentId) {
        var id = SubmissionId.parse(submissionId);
        proceedings.find(id, Caller.current());
        return attachments.find(id.value(), attachmentId)
                .map(found -> Answers.ok().body(represent(found)))
                .orElseThrow(() -> unknown(attachmentId));
    }

    static Problem unknown(String attachmentId) {
        return Problem.notFound("attachmentId", attachmentId, "an attachment of the submission");
    }

    static Attachment represent(org.packstd.submissions.attachment.Attachment attachment) {
        return new Attachment(attachment.id(), attachment.submission(),
                AttachmentKind.fromValue(attachment.kind().name()), attachment.name().value(),
                attachment.type().mediaType(), attachment.size(), attachment.sha256(), attachment.organisation(),
                attachment.addedAt()).ports(attachment.ports());
    }
}
