package org.packstd.standards.diff;

/** How a new requirement relates to the old one. */
public enum ChangeClass {
    /** Written otherwise, means the same. */
    EDITORIAL,
    /** The same figures in another unit. */
    UNIT_ONLY,
    /** The same parameter has a new symbol, or the same variation a new code. */
    RENAMED,
    /** Words only. */
    TEXT_CHANGED,
    /** The same limits, but another nominal between them. */
    RECENTRED,
    /** The new interval lies in the old one. */
    TIGHTENED,
    /** The old interval lies in the new one. */
    LOOSENED,
    /** The intervals overlap, and neither lies in the other. */
    SHIFTED,
    /** The intervals have nothing in common; or another value of what is not an interval. */
    DISJOINT,
    /** It was not stated before. */
    ADDED,
    /** It is no longer stated. */
    REMOVED,
    /** Measured from other datums, under another condition, or another kind of dimension. */
    DATUM_CHANGED;

    /** The class of the same change seen from the other side. */
    public ChangeClass mirror() {
        return switch (this) {
            case TIGHTENED -> LOOSENED;
            case LOOSENED -> TIGHTENED;
            case ADDED -> REMOVED;
            case REMOVED -> ADDED;
            case EDITORIAL, UNIT_ONLY, RENAMED, TEXT_CHANGED, RECENTRED, SHIFTED, DISJOINT, DATUM_CHANGED -> this;
        };
    }
}
