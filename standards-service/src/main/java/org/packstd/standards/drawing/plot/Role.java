package org.packstd.standards.drawing.plot;

/** What a mark is there for. */
public enum Role {
    /** The sheet and its border. */
    SHEET,
    /** What the package looks like. */
    EDGE,
    /** A terminal with a number. */
    TERMINAL,
    CENTRE,
    /** The ring around what a detail shows. */
    RING,
    /** An edge of the outline that is compared with. */
    OTHER,
    DIMENSION,
    NOTE,
    TABLE,
    NOTES,
    TITLE,
    /** The word across the sheet. */
    STATUS
}
