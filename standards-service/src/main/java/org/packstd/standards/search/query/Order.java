package org.packstd.standards.search.query;

/** In which order hits come; equals come by designation and code, so it is total. */
public sealed interface Order {

    /** Best match of the text first. */
    record ByRelevance() implements Order {}

    /** By designation and code. */
    record ByDesignation(boolean descending) implements Order {}

    /** By the nominal of a parameter; those without come last either way. */
    record ByNumber(String key, boolean descending) implements Order {}
}
