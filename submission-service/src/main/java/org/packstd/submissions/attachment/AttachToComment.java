package org.packstd.submissions.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;

/** Takes evidence for a comment as long as such comments are asked for. */
public final class AttachToComment {

    private final CommentKeeper comments;
    private final TakeFile files;

    public AttachToComment(CommentKeeper comments, TakeFile files) {
        this.comments = comments;
        this.files = files;
    }

    /**
     * Reads a file and attaches it.
     *
     * @param reserved identifier of the attachment; repeating it with the same content finds the one of the first time
     *
     * @throws Problem 403, 404 or 409 if it may not be attached, and 422 if it is not what it says
     */
    public Attachment add(SubmissionId submission, String comment, AttachmentKind kind, FileName name,
            InputStream body, String reserved, Caller caller) throws IOException {
        return files.take(new Subject(submission.value(), comment),
                new TakeFile.Offered(kind, name, body, reserved, caller.requireOrganisation()), new Host() {
                    @Override
                    public void demand() {
                        comments.demandAttaching(submission, comment, caller);
                    }

                    /** Begins as acts of comments do, so that it is as secret as its comment while a ballot is open. */
                    @Override
                    public Act act(Attachment added) {
                        var facts = TakeFile.facts(added);
                        facts.put("comment", comment);
                        return new Act("comment.attachment-added", Actor.of(caller), added.addedAt(), null, facts);
                    }
                });
    }
}
