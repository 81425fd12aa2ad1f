package org.packstd.standards.quantity;

/** What the figures of a value mean. */
public enum Kind {
    /** An interval, or a nominal with limits. */
    TOLERANCED,
    /** Basic: theoretically exact, only a nominal (ASME Y14.5). */
    BSC,
    /** Informative. */
    REF,
    MAX_ONLY,
    MIN_ONLY,
    /** The width of a geometrical tolerance zone. */
    GDT
}
