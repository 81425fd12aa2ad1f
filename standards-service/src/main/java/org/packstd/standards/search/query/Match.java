package org.packstd.standards.search.query;

/** What it means that a stated value lies in a range. */
public enum Match {
    /** Its nominal does: the stated one, else the middle of its limits, else its only limit. */
    NOMINAL,
    /** Every part that keeps to the value does; an end that is not stated is open, so it fits no bound on that side. */
    FITS,
    /** Some part that keeps to the value does; an end that is not stated is open, so it reaches every bound on that side. */
    OVERLAPS
}
