package org.packstd.standards.search.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A range with both ends in it, in base units.
 *
 * @param from null when it is open below
 * @param to null when it is open above; not both
 */
public record Interval(@Nullable BigDecimal from, @Nullable BigDecimal to) {

    public Interval {
        if (from == null && to == null) {
            throw new IllegalArgumentException("interval: open on both sides (expected: at least one end)");
        }
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw new IllegalArgumentException("interval: " + from + ".." + to + " (expected: the smaller end first)");
        }
    }

    public static Interval at(BigDecimal amount) {
        return new Interval(amount, amount);
    }

    @Override
    public String toString() {
        return text(from) + ".." + text(to);
    }

    private static String text(@Nullable BigDecimal end) {
        return end == null ? "" : end.stripTrailingZeros().toPlainString();
    }
}
