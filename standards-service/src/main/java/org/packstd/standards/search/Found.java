package org.packstd.standards.search;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param total how many variations match, exactly
 * @param hits one page of them
 * @param next cursor of the next page; null on the last
 * @param nearest what comes closest when nothing matches
 */
public record Found(int total, List<Hit> hits, @Nullable String next, List<Facet> facets, List<Histogram> histograms,
        List<NearMiss> nearest) {

    /**
     * How often each value occurs among what all other filters let through.
     *
     * @param values the most frequent ones
     * @param others how many more values there are
     * @param missing variations without a value
     */
    public record Facet(String name, List<Count> values, int others, int missing) {}

    public record Count(String value, int count) {}

    /**
     * How the nominal of a number spreads among what all other filters let through.
     *
     * @param unit base unit; empty for a count
     * @param bins side by side, equally wide; the last includes its upper end, the others do not
     * @param missing variations without a value
     */
    public record Histogram(String name, String unit, List<Bin> bins, int missing) {}

    public record Bin(BigDecimal from, BigDecimal to, int count) {}

    /** A variation that does not match, and why; filters on words and text do hold. */
    public record NearMiss(Hit hit, List<Miss> misses) {}

    /**
     * A filter that a variation fails.
     *
     * @param name as in the query
     * @param value the figures of the variation in the base unit; null when it states none
     * @param wanted what the query asks for
     * @param offBy how far away the nearest wanted figure is, in the base unit; null when nothing is stated
     */
    public record Miss(String name, @Nullable Figures value, String wanted, @Nullable BigDecimal offBy, String unit) {}
}
