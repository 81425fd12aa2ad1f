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
        /** A text, or a stated value in more than its interval. */
        CHANGED,
        /** The interval now lies within the former one: parts made to that may no longer conform. */
        TIGHTENED,
        /** The former interval lies within it now: footprints made to that may no longer fit. */
        LOOSENED,
        /** Both intervals overlap, and neither lies within the other. */
        SHIFTED,
        /** The intervals have nothing in common. */
        DISJOINT
    }
}
