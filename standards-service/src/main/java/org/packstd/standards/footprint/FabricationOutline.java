package org.packstd.standards.footprint;

import java.math.BigDecimal;
import java.util.List;
import org.packstd.standards.landpattern.LandPattern;

/** The nominal body for the assembly drawing, with the corner next to the first land cut off. */
final class FabricationOutline {

    private static final BigDecimal LARGEST_CUT = BigDecimal.ONE;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private FabricationOutline() {}

    /** Clockwise in top view, beginning at the cut when that is at the upper left. */
    static List<Point> of(LandPattern pattern) {
        var body = pattern.body();
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
