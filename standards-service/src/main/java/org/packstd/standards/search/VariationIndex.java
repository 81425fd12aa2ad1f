package org.packstd.standards.search;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.search.query.Query;
import org.packstd.standards.standard.Designation;

/** A copy of the catalogue that can be searched. One thread changes it, any number search. */
public interface VariationIndex {

    /** Puts a standard in place of what the index had of it; seen after {@link #show()}. */
    void put(IndexedStandard standard);

    /** Whether anything can still be put; once it is false it stays so, and what is shown grows old. */
    boolean canChange();

    /** The version of a standard that was put last; 0 if none was. */
    long versionOf(Designation designation);

    /** Lets searches see everything that was put, all at once. */
    void show();

    /** @throws org.packstd.standards.problem.Problem a 400 when the cursor is not one of this query */
    Found search(Query query);

    /**
     * Counts what matches by family and bins of one or two numbers.
     *
     * @param y null to count by x alone
     */
    Crossed cross(Query query, Axis x, @Nullable Axis y);

    /** What the index shows; the same on every instance that shows the same, and never the same for anything else. */
    String fingerprint();
}
