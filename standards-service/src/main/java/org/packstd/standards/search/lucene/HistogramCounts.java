package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.search.Bins;
import org.packstd.standards.search.Found.Bin;
import org.packstd.standards.search.Found.Histogram;
import org.packstd.standards.search.query.NumberName;

/** Counts a number by bins. Bounds are compared as exact as everything else: a value on an edge is in the upper bin. */
final class HistogramCounts {

    private HistogramCounts() {}

    static Histogram of(NumberName number, Matches matches) throws IOException {
        var key = number.keys().getFirst();
        var spreads = new ArrayList<NumberSpread>();
        for (var segment : matches.segments()) {
            spreads.add(NumberSpread.of(segment.leaf().reader(), key, segment.ignoring(key)));
        }
        int missing = spreads.stream().mapToInt(NumberSpread::missing).sum();
        return new Histogram(number.text(), number.measure().base(), count(edges(spreads), spreads), missing);
    }

    /** Edges of bins that suit the numbers that match; none when there are no numbers. */
    static List<BigDecimal> edges(String key, Matches matches) throws IOException {
        var spreads = new ArrayList<NumberSpread>();
        for (var segment : matches.segments()) {
            spreads.add(NumberSpread.of(segment.leaf().reader(), key, segment.matching()));
        }
        return edges(spreads);
    }

    private static List<BigDecimal> edges(List<NumberSpread> spreads) throws IOException {
        var smallest = smallest(spreads);
        var largest = largest(spreads);
        return smallest == null || largest == null ? List.of() : Bins.edges(smallest, largest);
    }

    private static List<Bin> count(List<BigDecimal> edges, List<NumberSpread> spreads) throws IOException {
        var bins = new ArrayList<Bin>();
        int below = 0;
        for (int i = 1; i < edges.size(); i++) {
            int upTo = i == edges.size() - 1 ? all(spreads) : below(edges.get(i), spreads);
            bins.add(new Bin(edges.get(i - 1), edges.get(i), upTo - below));
            below = upTo;
        }
        return bins;
    }

    private static int below(BigDecimal edge, List<NumberSpread> spreads) throws IOException {
        var encoded = ExactDecimal.encode(edge);
        int sum = 0;
        for (var spread : spreads) {
            sum += spread.below(encoded);
        }
        return sum;
    }

    private static int all(List<NumberSpread> spreads) {
        int sum = 0;
        for (var spread : spreads) {
            for (int occurrences : spread.occurrences()) {
                sum += occurrences;
            }
        }
        return sum;
    }

    private static @Nullable BigDecimal smallest(List<NumberSpread> spreads) throws IOException {
        BigDecimal smallest = null;
        for (var spread : spreads) {
            if (spread.first() >= 0) {
                var first = ExactDecimal.decode(spread.values().lookupOrd(spread.first()));
                smallest = smallest == null ? first : smallest.min(first);
            }
        }
        return smallest;
    }

    private static @Nullable BigDecimal largest(List<NumberSpread> spreads) throws IOException {
        BigDecimal largest = null;
        for (var spread : spreads) {
            if (spread.last() >= 0) {
                var last = ExactDecimal.decode(spread.values().lookupOrd(spread.last()));
                largest = largest == null ? last : largest.max(last);
            }
        }
        return largest;
    }
}
