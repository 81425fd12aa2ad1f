package org.packstd.submissions.comment;

/**
 * A place where two texts differ.
 *
 * @param pointer into the later text, or for what was removed into the earlier one
 */
public record PathChange(String pointer, Kind kind) {

    /** In what way. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
