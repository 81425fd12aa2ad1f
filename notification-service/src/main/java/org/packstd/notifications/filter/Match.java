package org.packstd.notifications.filter;

/** What it means that a value lies in a range, as {@code api-specs/search-grammar.md} says. */
public enum Match {
    NOMINAL,
    FITS,
    OVERLAPS
}
