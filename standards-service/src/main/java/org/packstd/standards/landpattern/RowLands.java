package org.packstd.standards.landpattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.packstd.standards.landpattern.derivation.Worksheet;
import org.packstd.standards.landpattern.fillet.Axis;
import org.packstd.standards.landpattern.fillet.FilletLands;
import org.packstd.standards.landpattern.fillet.LandPair;
import org.packstd.standards.landpattern.outline.FiguresMissing;
import org.packstd.standards.landpattern.outline.Missing;
import org.packstd.standards.landpattern.outline.PackageOutline;
import org.packstd.standards.specification.Seat;
import org.packstd.standards.landpattern.outline.Toleranced;
import org.packstd.standards.landpattern.rule.Density;
import org.packstd.standards.landpattern.rule.LandClass;

/** Lands of packages whose terminals stand in rows along their sides. */
final class RowLands {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final PackageOutline outline;
    private final List<Land> exposedPads;
    private final BigDecimal width;
    private final Map<Axis, LandPair> pairs = new EnumMap<>(Axis.class);

    RowLands(PackageOutline outline, LandClass landClass, Density density, List<Land> exposedPads,
            Worksheet worksheet) {
        this.outline = outline;
        this.exposedPads = exposedPads;
        var fillets = new FilletLands(outline, landClass, density, worksheet);
        this.width = fillets.width();
        for (var axis : Axis.values()) {
            if (outline.seats().stream().anyMatch(seat -> axisOf(seat) == axis)) {
                pairs.put(axis, sound(axis, fillets.pair(axis, width, occupied(axis))));
            }
        }
    }

    List<Land> lands() {
        var margin = outline.prescribed("maskMargin").map(Toleranced::nominal).orElse(null);
        var lands = new ArrayList<Land>();
        for (var seat : outline.seats()) {
            var pair = Objects.requireNonNull(pairs.get(axisOf(seat)));
            var across = across(seat, pair);
            var along = along(outline, seat);
            lands.add(seat.side().pointsAlongX()
                    ? Land.rounded(Land.Kind.TERMINAL, seat.number(), across, along, pair.length(), width, margin)
                    : Land.rounded(Land.Kind.TERMINAL, seat.number(), along, across, width, pair.length(), margin));
        }
        return lands;
    }

    /** Where a row is; a single one is as far from the far end of the tab's land as the maker prescribes. */
    private BigDecimal across(Seat seat, LandPair pair) {
        if (!outline.layout().equals("SINGLE") || exposedPads.isEmpty()) {
            return pair.distance().multiply(BigDecimal.valueOf(seat.side().sign()));
        }
        var tab = exposedPads.stream().map(Land::box).reduce(Box::and).orElseThrow();
        var half = pair.length().multiply(HALF);
        return switch (seat.side()) {
            case LEFT -> tab.right().subtract(pair.outer()).add(half);
            case BOTTOM -> tab.top().add(pair.outer()).subtract(half);
            case RIGHT, TOP -> throw new IllegalStateException("a single row is the left or the lower one");
        };
    }

    /** Where a terminal is along its row, in mm from the middle. */
    static BigDecimal along(PackageOutline outline, Seat seat) {
        if (seat.rowLength() == 1) {
            return BigDecimal.ZERO;
        }
        return pitch(outline, seat).multiply(BigDecimal.valueOf(2L * seat.index() - seat.rowLength() + 1))
                .multiply(HALF);
    }

    private static BigDecimal pitch(PackageOutline outline, Seat seat) {
        var own = seat.side().pointsAlongX() ? "pitchY" : "pitchX";
        var other = seat.side().pointsAlongX() ? "pitchX" : "pitchY";
        return outline.figure(own)
                .or(() -> outline.figure(other))
                .orElseGet(() -> outline.need(own, "distance of neighbouring terminals"))
                .nominal();
    }

    /** Twice the distance from the centre to which the lands of exposed pads reach. */
    private BigDecimal occupied(Axis axis) {
        return outline.layout().equals("SINGLE")
                ? BigDecimal.ZERO
                : exposedPads.stream()
                        .map(pad -> axis == Axis.X
                                ? pad.x().abs().multiply(BigDecimal.TWO).add(pad.width())
                                : pad.y().abs().multiply(BigDecimal.TWO).add(pad.height()))
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private LandPair sound(Axis axis, LandPair pair) {
        if (outline.layout().equals("SINGLE") && outline.prescribed(axis.of("span")).isEmpty()) {
            throw new FiguresMissing(List.of(new Missing("prescribedLand.span" + axis,
                    "the land that the maker prescribes: no table covers a row without another one opposite")));
        }
        if (pair.outer().compareTo(pair.inner()) <= 0 || pair.width().signum() <= 0) {
            throw contradiction("the lands would have no area");
        }
        if (pair.inner().signum() <= 0 && !outline.layout().equals("SINGLE")) {
            throw contradiction("the lands of opposite rows would meet: distance " + pair.inner().toPlainString()
                    + " mm along " + axis.label());
        }
        for (var seat : outline.seats()) {
            if (axisOf(seat) == axis && seat.rowLength() > 1 && pitch(outline, seat).compareTo(width) <= 0) {
                throw contradiction(
                        "neighbouring lands would touch: width " + width.toPlainString() + " mm at a pitch of "
                                + pitch(outline, seat).toPlainString() + " mm");
            }
        }
        return pair;
    }

    private static FiguresMissing contradiction(String why) {
        return new FiguresMissing(List.of(new Missing("prescribedLand", why + "; the maker must prescribe the land")));
    }

    private static Axis axisOf(Seat seat) {
        return seat.side().pointsAlongX() ? Axis.X : Axis.Y;
    }
}
