package org.packstd.standards.footprint;

import java.math.BigDecimal;
import java.util.List;
import org.packstd.standards.landpattern.LandPattern;

/** The nominal body for the assembly drawing; if it matters how it is placed, with the corner next to the first land cut off. */
final class FabricationOutline {

    private static final BigDecimal LARGEST_CUT = BigDecimal.ONE;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private FabricationOutline() {}

    /** Clockwise in top view, beginning at the upper left corner or at the cut there. */
    static List<Point> of(LandPattern pattern) {
        var body = pattern.body();
        if (!pattern.oriented()) {
            return List.of(new Point(body.left(), body.top()), new Point(body.right(), body.top()),
                    new Point(body.right(), body.bottom()), new Point(body.left(), body.bottom()));
        }
        var cut = body.width().min(body.height()).multiply(QUARTER).min(LARGEST_CUT);
        var first = Silkscreen.first(pattern);
        var left = first.x().signum() <= 0;
        var upper = first.y().signum() <= 0;
        var x = left ? body.left() : body.right();
        var farX = left ? body.right() : body.left();
        var y = upper ? body.top() : body.bottom();
        var farY = upper ? body.bottom() : body.top();
        return List.of(new Point(left ? x.add(cut) : x.subtract(cut), y), new Point(farX, y), new Point(farX, farY),
                new Point(x, farY), new Point(x, upper ? y.add(cut) : y.subtract(cut)));
    }
}
