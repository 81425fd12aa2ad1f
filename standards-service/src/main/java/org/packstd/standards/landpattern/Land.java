package org.packstd.standards.landpattern;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A land: copper to solder a terminal to.
 *
 * @param number of the terminal; several lands may share one
 * @param x of its centre
 * @param y of its centre, downwards
 * @param width along x
 * @param height along y
 * @param cornerRadius 0 for square corners, half the width for a circle
 * @param maskMargin how much the opening of the solder mask is larger on each side, if it is prescribed; negative when the
 *        mask defines the land. Without it the rule of the board holds
 */
public record Land(Kind kind, String number, BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height,
        Shape shape, BigDecimal cornerRadius, @Nullable BigDecimal maskMargin) {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    public enum Kind {
        TERMINAL,
        EXPOSED_PAD
    }

    public enum Shape {
        ROUNDED_RECTANGLE,
        CIRCLE
    }

    /** A rectangle with corners of a quarter of its shorter side, at most 0.25 mm. */
    static Land rounded(Kind kind, String number, BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height,
            @Nullable BigDecimal maskMargin) {
        var radius = width.min(height).multiply(QUARTER).min(QUARTER);
        return new Land(kind, number, x, y, width, height, Shape.ROUNDED_RECTANGLE, radius, maskMargin);
    }

    static Land round(String number, BigDecimal x, BigDecimal y, BigDecimal diameter, @Nullable BigDecimal maskMargin) {
        return new Land(Kind.TERMINAL, number, x, y, diameter, diameter, Shape.CIRCLE,
                diameter.multiply(new BigDecimal("0.5")), maskMargin);
    }

    public Box box() {
        return Box.around(x, y, width, height);
    }
}
