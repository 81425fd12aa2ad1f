package org.packstd.submissions.ballot;

import java.util.Map;

/**
 * The count of a whole electorate, and of each membership class in it. A voter of several classes is counted in each.
 *
 * @param byClass by name of the class
 */
public record Counts(Count all, Map<String, Count> byClass) {

    /** The subset of a criterion that counts everybody. */
    public static final String ALL = "ALL";

    public Counts {
        byClass = Map.copyOf(byClass);
        byClass.forEach((name, count) -> {
            if (!count.isPartOf(all)) {
                throw new IllegalArgumentException("%s: %s (expected: a part of %s)".formatted(name, count, all));
            }
        });
    }

    /** Without classes. */
    public static Counts of(Count all) {
        return new Counts(all, Map.of());
    }

    /**
     * The count of a class; a class that nobody is in counts nothing.
     *
     * @param subset name of a class, or {@link #ALL}
     */
    public Count of(String subset) {
        return subset.equals(ALL) ? all : byClass.getOrDefault(subset, Count.NONE);
    }
}
