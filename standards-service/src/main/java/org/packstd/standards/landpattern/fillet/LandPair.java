package org.packstd.standards.landpattern.fillet;

import java.math.BigDecimal;

/**
 * Lands of opposite rows, in mm.
 *
 * @param outer distance of their outer ends, Z
 * @param inner distance of their inner ends, G
 * @param width of one land along its row, X
 */
public record LandPair(BigDecimal outer, BigDecimal inner, BigDecimal width) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** Of one land, across its row. */
    public BigDecimal length() {
        return outer.subtract(inner).multiply(HALF);
    }

    /** Of the middle of a land from the middle between the rows. */
    public BigDecimal distance() {
        return outer.add(inner).multiply(QUARTER);
    }
}
