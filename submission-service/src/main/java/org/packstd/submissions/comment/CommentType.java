package org.packstd.submissions.comment;

/** What a comment is about. */
public enum CommentType {
    GENERAL,
    TECHNICAL,
    EDITORIAL
}
