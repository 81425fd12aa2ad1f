package org.packstd.standards.footprint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.packstd.standards.landpattern.Box;
import org.packstd.standards.landpattern.LandPattern;

/**
 * How large a drawing is and what in it grows with that size.
 *
 * @param view what is shown, in mm
 * @param unit a hundredth of the longer side of what is drawn, in mm
 * @param gridStep distance of the lines of the grid, in mm
 * @param captionTop baseline of the first line of the caption
 */
record DrawingFrame(Box view, BigDecimal unit, BigDecimal gridStep, BigDecimal captionTop) {

    private static final List<BigDecimal> STEPS = List.of(new BigDecimal("0.1"), new BigDecimal("0.2"),
            new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("5"), BigDecimal.TEN);
    private static final BigDecimal MOST_LINES = new BigDecimal("25");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal PIXELS = new BigDecimal("720");
    private static final BigDecimal LETTER = new BigDecimal("2.2");
    private static final BigDecimal CAPTION = new BigDecimal("14");

    static DrawingFrame around(LandPattern pattern) {
        var drawn = pattern.courtyard();
        var side = drawn.width().max(drawn.height());
        var unit = side.divide(HUNDRED, MathContext.DECIMAL32);
        var padded = drawn.grown(unit.multiply(new BigDecimal("4")));
        var wide = widened(padded, side.add(unit.multiply(new BigDecimal("8"))));
        var view = new Box(wide.left(), wide.top(), wide.right(), wide.bottom().add(unit.multiply(CAPTION)));
        var step = STEPS.stream()
                .filter(each -> side.divide(each, MathContext.DECIMAL32).compareTo(MOST_LINES) <= 0)
                .findFirst()
                .orElse(STEPS.getLast());
        return new DrawingFrame(view, unit, step, wide.bottom().add(unit.multiply(new BigDecimal("2.5"))));
    }

    /** A tall part gets room at its sides, so that the caption fits. */
    private static Box widened(Box box, BigDecimal width) {
        var missing = width.subtract(box.width()).max(BigDecimal.ZERO).multiply(new BigDecimal("0.5"));
        return new Box(box.left().subtract(missing), box.top(), box.right().add(missing), box.bottom());
    }

    /** Width of the finest lines, in mm. */
    BigDecimal hair() {
        return unit.multiply(new BigDecimal("0.2"));
    }

    /** The width that a line has on the board, but not so wide that it hides what is small. */
    BigDecimal line(String onTheBoard) {
        return new BigDecimal(onTheBoard).min(hair().multiply(new BigDecimal("2.5")));
    }

    BigDecimal letter() {
        return unit.multiply(LETTER);
    }

    BigDecimal pixelWidth() {
        return PIXELS;
    }

    BigDecimal pixelHeight() {
        return PIXELS.multiply(view.height()).divide(view.width(), 0, RoundingMode.HALF_EVEN);
    }

    /** Lines through the origin and every step from it, as far as something is drawn. */
    String gridPath() {
        var bottom = captionTop.subtract(unit.multiply(new BigDecimal("2.5")));
        var path = new StringBuilder();
        for (var x = first(view.left()); x.compareTo(view.right()) <= 0; x = x.add(gridStep)) {
            path.append('M').append(Markup.number(x)).append(' ').append(Markup.number(view.top())).append('V')
                    .append(Markup.number(bottom));
        }
        for (var y = first(view.top()); y.compareTo(bottom) <= 0; y = y.add(gridStep)) {
            path.append('M').append(Markup.number(view.left())).append(' ').append(Markup.number(y)).append('H')
                    .append(Markup.number(view.right()));
        }
        return path.toString();
    }

    private BigDecimal first(BigDecimal from) {
        return from.divide(gridStep, 0, RoundingMode.CEILING).multiply(gridStep);
    }
}
