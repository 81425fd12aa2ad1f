package org.packstd.standards.specification;

/** One of the three figures of a value. */
public enum Figure {
    MIN,
    NOM,
    MAX
}
