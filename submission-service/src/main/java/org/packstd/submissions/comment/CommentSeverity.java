package org.packstd.submissions.comment;

/** How much the commenter insists. */
public enum CommentSeverity {
    /** The reason of a disapproval, which stands until it is met. */
    MUST_BE_SATISFIED,
    SHOULD,
    NOTE
}
