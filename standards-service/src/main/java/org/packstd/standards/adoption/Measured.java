package org.packstd.standards.adoption;

import java.math.BigDecimal;
import org.packstd.standards.diff.Interval;
import org.packstd.standards.quantity.Unit;

/**
 * What an adopter measured on its parts; nobody else ever sees it.
 *
 * @param variation code of the variation
 * @param parameter name of the parameter, such as {@code bodyX}
 * @param min smallest, in {@code unit}
 * @param max largest, in {@code unit}; not below {@code min}
 */
public record Measured(String variation, String parameter, BigDecimal min, BigDecimal max, Unit unit) {

    public Measured {
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException("min: " + min + " (expected: <= max, " + max + ")");
        }
    }

    /** In the base unit. */
    Interval interval() {
        return new Interval(unit.toBase(min), unit.toBase(max));
    }

    public String text() {
        return min.toPlainString() + ".." + max.toPlainString() + " " + unit.symbol();
    }
}
