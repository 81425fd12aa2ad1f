package org.packstd.submissions.attachment;

import org.jspecify.annotations.Nullable;

/**
 * What something is attached to.
 *
 * @param comment a comment on the submission; null for the submission itself
 */
public record Subject(String submission, @Nullable String comment) {

    private static final int MOST_OF_SUBMISSION = 50;
    private static final int MOST_OF_COMMENT = 5;

    public static Subject submission(String submission) {
        return new Subject(submission, null);
    }

    /** How many attachments it may have. */
    public int most() {
        return comment == null ? MOST_OF_SUBMISSION : MOST_OF_COMMENT;
    }
}
