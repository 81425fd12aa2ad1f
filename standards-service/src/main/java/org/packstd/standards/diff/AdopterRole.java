package org.packstd.standards.diff;

/** In which role an organisation builds on a standard. */
public enum AdopterRole {
    /** Makes parts that conform. */
    PRODUCER,
    /** Draws footprints for them. */
    DESIGNER,
    /** Has tools that handle and solder them. */
    ASSEMBLER,
    /** Has programs and fixtures that measure them. */
    TESTER
}
