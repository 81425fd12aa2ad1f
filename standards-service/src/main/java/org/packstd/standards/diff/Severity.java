package org.packstd.standards.diff;

/** What a change asks of somebody who built on the base; the worse the later. */
public enum Severity {
    /** Nothing. */
    INFO,
    /** A look: it may no longer conform, or no longer fit. */
    WARN,
    /** Work: what was made to the base does not hold. */
    BREAKING;

    public Severity or(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
