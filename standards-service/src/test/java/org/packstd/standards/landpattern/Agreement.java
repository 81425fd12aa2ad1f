package org.packstd.standards.landpattern;

import java.util.ArrayList;
import java.util.Optional;

/** Whether a land pattern is what was released. */
final class Agreement {

    /** In mm; a tenth of what a board can be made to. */
    static final double TOLERANCE = 0.01;

    private Agreement() {}

    /** The first difference in number, position or size of a pad; empty when there is none. */
    static Optional<String> difference(ReleasedFootprint released, LandPatternResult result) {
        return switch (result) {
            case NoLandPattern impossible -> Optional.of("missing " + impossible.missing());
            case LandPattern pattern -> difference(released, pattern);
        };
    }

    private static Optional<String> difference(ReleasedFootprint released, LandPattern pattern) {
        var left = new ArrayList<>(released.pads());
        if (left.size() != pattern.lands().size()) {
            return Optional.of(pattern.lands().size() + " lands, released " + left.size());
        }
        for (var land : pattern.lands()) {
            if (!left.removeIf(pad -> same(land, pad))) {
                var nearest = left.stream().filter(pad -> pad.number().equals(land.number())).findFirst();
                return Optional.of("land " + land.number() + " at " + land.x() + ", " + land.y() + " of " + land.width()
                        + " x " + land.height() + ", released " + nearest);
            }
        }
        return Optional.empty();
    }

    private static boolean same(Land land, ReleasedFootprint.Pad pad) {
        return land.number().equals(pad.number()) && near(land.x().doubleValue(), pad.x())
                && near(land.y().doubleValue(), pad.y()) && near(land.width().doubleValue(), pad.width())
                && near(land.height().doubleValue(), pad.height());
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE;
    }

    static boolean sameCourtyard(ReleasedFootprint released, LandPattern pattern) {
        var box = pattern.courtyard();
        var sides = released.courtyard();
        return near(box.left().doubleValue(), sides.get(0)) && near(box.top().doubleValue(), sides.get(1))
                && near(box.right().doubleValue(), sides.get(2)) && near(box.bottom().doubleValue(), sides.get(3));
    }
}
