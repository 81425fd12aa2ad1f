package org.packstd.standards.landpattern.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounds to the nearest multiple of a step; a tie goes to the even multiple.
 *
 * <p>
 * Half to even is what KiCad's {@code round()} does on binary floats. Over the released footprints five results lie exactly
 * between two multiples (1.55 mm at a step of 0.02) and both arithmetics send them to 1.56.
 *
 * @param step in mm, greater than zero
 */
public record RoundOff(BigDecimal step) {

    public static RoundOff to(String step) {
        return new RoundOff(new BigDecimal(step));
    }

    public BigDecimal nearest(BigDecimal amount) {
        return amount.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step);
    }

    @Override
    public String toString() {
        return "nearest " + step.toPlainString() + ", half to even";
    }
}
