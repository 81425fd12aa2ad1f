package org.packstd.standards.landpattern;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An upright rectangle in mm; y is down, so top is the smaller y. */
public record Box(BigDecimal left, BigDecimal top, BigDecimal right, BigDecimal bottom) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public static Box around(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {
        var halfWidth = width.multiply(HALF);
        var halfHeight = height.multiply(HALF);
        return new Box(x.subtract(halfWidth), y.subtract(halfHeight), x.add(halfWidth), y.add(halfHeight));
    }

    public Box and(Box other) {
        return new Box(left.min(other.left), top.min(other.top), right.max(other.right), bottom.max(other.bottom));
    }

    /** Whether they have more than an edge in common. */
    public boolean overlaps(Box other) {
        return left.compareTo(other.right) < 0 && right.compareTo(other.left) > 0
                && top.compareTo(other.bottom) < 0 && bottom.compareTo(other.top) > 0;
    }

    public Box grown(BigDecimal by) {
        return new Box(left.subtract(by), top.subtract(by), right.add(by), bottom.add(by));
    }

    /** Its sides moved outwards to whole hundredths of a millimetre. */
    public Box outwards() {
        return new Box(left.setScale(2, RoundingMode.FLOOR), top.setScale(2, RoundingMode.FLOOR),
                right.setScale(2, RoundingMode.CEILING), bottom.setScale(2, RoundingMode.CEILING));
    }

    public BigDecimal width() {
        return right.subtract(left);
    }

    public BigDecimal height() {
        return bottom.subtract(top);
    }
}
