package org.packstd.standards.landpattern.outline;

import java.math.BigDecimal;

/**
 * A length between two limits, in mm.
 *
 * @param least smallest
 * @param nominal as stated, else the middle
 * @param most largest; equal to {@code least} when no tolerance is stated
 */
public record Toleranced(BigDecimal least, BigDecimal nominal, BigDecimal most) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A length that is centred on an amount. */
    public static Toleranced around(BigDecimal middle, BigDecimal spread) {
        var half = spread.multiply(HALF);
        return new Toleranced(middle.subtract(half), middle, middle.add(half));
    }

    public static Toleranced exactly(BigDecimal amount) {
        return new Toleranced(amount, amount, amount);
    }

    /** Largest less smallest. */
    public BigDecimal spread() {
        return most.subtract(least);
    }

    public BigDecimal middle() {
        return least.add(most).multiply(HALF);
    }

    public Toleranced times(int factor) {
        var by = BigDecimal.valueOf(factor);
        return new Toleranced(least.multiply(by), nominal.multiply(by), most.multiply(by));
    }
}
