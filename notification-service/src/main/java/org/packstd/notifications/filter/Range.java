package org.packstd.notifications.filter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.Facts;

/**
 * A range with both ends in it, in base units.
 *
 * @param from null when it is open below
 * @param to   null when it is open above; not both
 */
public record Range(@Nullable BigDecimal from, @Nullable BigDecimal to) {

    public Range {
        if (from == null && to == null) {
            throw new IllegalArgumentException("range: open on both sides (expected: at least one end)");
        }
    }

    /** Whether the value lies in it. */
    public boolean holds(Facts.Figures value, Match match) {
        return switch (match) {
            case NOMINAL -> isNotBelow(value.nominal()) && isNotAbove(value.nominal());
            case FITS -> (from == null || value.least() != null && isNotBelow(value.least()))
                    && (to == null || value.most() != null && isNotAbove(value.most()));
            case OVERLAPS -> (value.most() == null || isNotBelow(value.most()))
                    && (value.least() == null || isNotAbove(value.least()));
        };
    }

    private boolean isNotBelow(BigDecimal amount) {
        return from == null || amount.compareTo(from) >= 0;
    }

    private boolean isNotAbove(BigDecimal amount) {
        return to == null || amount.compareTo(to) <= 0;
    }
}
