package org.packstd.standards.rule.geometry;

import java.math.BigDecimal;
import org.packstd.standards.rule.Figures;

/**
 * A rectangle in top view, in mm from the centre of the body; x runs across and y down.
 *
 * @param pointer where it is stated
 * @param name how messages call it
 */
record Box(String pointer, String name, BigDecimal left, BigDecimal top, BigDecimal right, BigDecimal bottom) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Box around(String pointer, String name, BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {
        var halfWidth = width.divide(TWO);
        var halfHeight = height.divide(TWO);
        return new Box(pointer, name, x.subtract(halfWidth), y.subtract(halfHeight), x.add(halfWidth),
                y.add(halfHeight));
    }

    /** Whether both have an area in common; that edges touch is not enough. */
    boolean overlaps(Box other) {
        return left.compareTo(other.right) < 0 && other.left.compareTo(right) < 0 && top.compareTo(other.bottom) < 0
                && other.top.compareTo(bottom) < 0;
    }

    boolean hasArea() {
        return left.compareTo(right) < 0 && top.compareTo(bottom) < 0;
    }

    boolean contains(Box other) {
        return left.compareTo(other.left) <= 0 && right.compareTo(other.right) >= 0 && top.compareTo(other.top) <= 0
                && bottom.compareTo(other.bottom) >= 0;
    }

    Box grownBy(BigDecimal margin) {
        return new Box(pointer, name, left.subtract(margin), top.subtract(margin), right.add(margin),
                bottom.add(margin));
    }

    /** Such as {@code 1: -1.25..-0.75, -0.65..-0.15 mm}. */
    String text() {
        return "%s: %s..%s, %s..%s mm".formatted(name, show(left), show(right), show(top), show(bottom));
    }

    private static String show(BigDecimal figure) {
        return Figures.show(figure, "").strip();
    }
}
