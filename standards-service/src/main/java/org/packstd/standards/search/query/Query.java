package org.packstd.standards.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is searched.
 *
 * @param filters all hold; family and status are among them
 * @param text words that all occur; null when any text will do
 * @param facets names whose values are counted
 * @param histograms numbers whose spread is counted
 * @param cursor where the page begins, as an earlier page said; null for the first
 * @param limit 1 to 200 hits
 */
public record Query(List<Filter> filters, @Nullable String text, Order order, List<String> facets,
        List<NumberName> histograms, @Nullable String cursor, int limit) {

    /** What is asked, whatever the page; equal for queries that mean the same in the same words. */
    public String question() {
        return "%s %s %s".formatted(filters, text, order);
    }

    /** Everything that the answer depends on. */
    public String canonical() {
        return "%s %s %s %s %d".formatted(question(), facets, histograms, cursor, limit);
    }

    /** The numbers that are filtered. */
    public List<Filter.Numbers> numbers() {
        return filters.stream().filter(Filter.Numbers.class::isInstance).map(Filter.Numbers.class::cast).toList();
    }
}
