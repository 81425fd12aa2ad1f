package org.packstd.submissions.comment;

/** What became of a comment. */
public enum DispositionKind {
    ACCEPTED,
    ACCEPTED_MODIFIED,
    REJECTED,
    NOT_RELATED,
    NOT_PERSUASIVE,
    DUPLICATE_OF,
    WITHDRAWN_BY_COMMENTER,
    DEFERRED_TO_NEXT_REVISION;

    /** Whether it needs an answer in words. */
    public boolean needsDetail() {
        return this != ACCEPTED && this != WITHDRAWN_BY_COMMENTER;
    }

    /** Whether only a motion of the committee can find so. */
    public boolean needsMotion() {
        return this == NOT_RELATED || this == NOT_PERSUASIVE;
    }

    /** Whether the text changes by it. */
    public boolean changesText() {
        return this == ACCEPTED || this == ACCEPTED_MODIFIED;
    }
}
