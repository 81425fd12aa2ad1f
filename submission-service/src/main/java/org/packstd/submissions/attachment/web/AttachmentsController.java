package org.packstd.submissions.attachment.web;

import org.packstd.submissions.api.AttachmentsApi;
import org.packstd.submissions.api.model.Attachment;
import org.packstd.submissions.api.model.AttachmentKind;
import org.packstd.submissions.api.model.AttachmentList;
import org.packstd.submissions.attachment.Attachments;
import org.packstd.submissions.attachment.CommentKeeper;
import org.packstd.submissions.attachment.Subject;
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
    private final CommentKeeper comments;
    private final Attachments attachments;

    AttachmentsController(Proceedings proceedings, CommentKeeper comments, Attachments attachments) {
        this.proceedings = proceedings;
        this.comments = comments;
        this.attachments = attachments;
    }

    @Override
    public ResponseEntity<AttachmentList> listAttachments(String submissionId) {
        return list(ofSubmission(submissionId));
    }

    @Override
    public ResponseEntity<Attachment> getAttachment(String submissionId, String attachmentId) {
        return get(ofSubmission(submissionId), attachmentId);
    }

    @Override
    public ResponseEntity<AttachmentList> listCommentAttachments(String submissionId, String commentId) {
        return list(ofComment(submissionId, commentId));
    }

    @Override
    public ResponseEntity<Attachment> getCommentAttachment(String submissionId, String commentId,
            String attachmentId) {
        return get(ofComment(submissionId, commentId), attachmentId);
    }

    private Subject ofSubmission(String submissionId) {
        var id = SubmissionId.parse(submissionId);
        proceedings.find(id, Caller.current());
        return Subject.submission(id.value());
    }

    private Subject ofComment(String submissionId, String commentId) {
        var id = SubmissionId.parse(submissionId);
        comments.demandSight(id, commentId, Caller.current());
        return new Subject(id.value(), commentId);
    }

    private ResponseEntity<AttachmentList> list(Subject subject) {
        return Answers.ok().body(new AttachmentList(
                attachments.list(subject).stream().map(AttachmentsController::represent).toList()));
    }

    private ResponseEntity<Attachment> get(Subject subject, String attachmentId) {
        return attachments.find(subject, attachmentId)
                .map(found -> Answers.ok().body(represent(found)))
                .orElseThrow(() -> unknown(attachmentId));
    }

    static Problem unknown(String attachmentId) {
        return Problem.notFound("attachmentId", attachmentId, "an attachment of the submission or comment");
    }

    static Attachment represent(org.packstd.submissions.attachment.Attachment attachment) {
        var subject = attachment.subject();
        return new Attachment(attachment.id(), subject.submission(),
                AttachmentKind.fromValue(attachment.kind().name()), attachment.name().value(),
                attachment.type().mediaType(), attachment.size(), attachment.sha256(), attachment.organisation(),
                attachment.addedAt()).commentId(subject.comment()).ports(attachment.ports());
    }
}
