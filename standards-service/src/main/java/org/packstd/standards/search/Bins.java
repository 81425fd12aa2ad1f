package org.packstd.standards.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Divides a range into bins that people like to read: their width is 1, 2 or 5 times a power of ten. */
public final class Bins {

    /** At most; there may be one more when the range begins within a bin. */
    private static final int MOST = 16;
    private static final List<BigDecimal> STEPS = List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("5"),
            new BigDecimal("10"));

    private Bins() {}

    /** The edges, from at most {@code smallest} to at least {@code largest}; two of the same when these are equal. */
    public static List<BigDecimal> edges(BigDecimal smallest, BigDecimal largest) {
        if (smallest.compareTo(largest) == 0) {
            return List.of(smallest, largest);
        }
        var width = width(largest.subtract(smallest));
        var edges = new ArrayList<BigDecimal>();
        var edge = smallest.divide(width, 0, RoundingMode.FLOOR).multiply(width);
        edges.add(plain(edge));
        while (edge.compareTo(largest) < 0) {
            edge = edge.add(width);
            edges.add(plain(edge));
        }
        return List.copyOf(edges);
    }

    /** The smallest width that does with the bins that there may be. */
    private static BigDecimal width(BigDecimal span) {
        var least = span.divide(BigDecimal.valueOf(MOST), span.scale() + 4, RoundingMode.CEILING);
        int magnitude = least.precision() - least.scale() - 1;
        var power = BigDecimal.ONE.scaleByPowerOfTen(magnitude);
        return STEPS.stream()
                .map(step -> step.multiply(power))
                .filter(width -> width.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal plain(BigDecimal edge) {
        return edge.signum() == 0 ? BigDecimal.ZERO : edge.stripTrailingZeros();
    }
}
