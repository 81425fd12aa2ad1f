package org.packstd.standards.adoption;

/** What others may know of an adopter. */
public enum Consent {
    /** Only that it counts. */
    COUNT_ONLY,
    /** Its name too. */
    NAMED
}
