package org.packstd.submissions.declaration;

import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.submission.Submission;

/** Puts what was posted into the words of {@code api-specs/events}. */
public interface DeclarationEncoder {

    /**
     * That a declaration was posted; always the same event for the same version of it.
     *
     * @param posted one that was posted
     */
    OutboxEntry posted(Declaration posted, Submission submission);
}
