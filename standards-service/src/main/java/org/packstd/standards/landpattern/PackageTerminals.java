package org.packstd.standards.landpattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packstd.standards.landpattern.outline.PackageOutline;
import org.packstd.standards.specification.Seat;
import org.packstd.standards.landpattern.outline.Toleranced;
import org.packstd.standards.landpattern.rule.LandClass;

/** The nominal terminals of a package as seen through it from above, as far as their size is stated. */
final class PackageTerminals {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private PackageTerminals() {}

    static List<Land> of(PackageOutline outline, LandClass landClass) {
        var terminals = new ArrayList<Land>();
        outline.figure("ballDiameter").ifPresent(ball -> outline.sites()
                .forEach(site -> terminals.add(Land.round(site.number(), site.x(), site.y(), ball.nominal(), null))));
        if (outline.sites().isEmpty()) {
            outline.seats().forEach(seat -> ofRow(outline, landClass, seat).ifPresent(terminals::add));
        }
        outline.exposedPads().forEach(pad -> terminals.add(Land.rounded(Land.Kind.EXPOSED_PAD, "", pad.centreX(),
                pad.centreY(), pad.x().nominal(), pad.y().nominal(), null)));
        return List.copyOf(terminals);
    }

    private static Optional<Land> ofRow(PackageOutline outline, LandClass landClass, Seat seat) {
        var axis = seat.side().pointsAlongX() ? "X" : "Y";
        var length = nominal(outline, "leadLength" + axis).or(() -> nominal(outline, "leadLength"));
        var width = nominal(outline, "leadWidth").or(() -> nominal(outline, "bodyY"));
        if (length.isEmpty() || width.isEmpty()) {
            return Optional.empty();
        }
        if (outline.layout().equals("SINGLE")) {
            return Optional.empty(); // nothing says where the row is against the body
        }
        return outerEnd(outline, axis, length.get(), landClass).map(end -> {
            var sign = BigDecimal.valueOf(seat.side().sign());
            var across = end.subtract(length.get().multiply(HALF)).multiply(sign);
            var along = RowLands.along(outline, seat);
            return seat.side().pointsAlongX()
                    ? square(seat.number(), across, along, length.get(), width.get())
                    : square(seat.number(), along, across, width.get(), length.get());
        });
    }

    /** Of a terminal, from the centre. */
    private static Optional<BigDecimal> outerEnd(PackageOutline outline, String axis, BigDecimal length,
            LandClass landClass) {
        var centres = nominal(outline, "terminalCentres" + axis);
        if (centres.isPresent() && landClass != LandClass.J_LEAD) {
            return Optional.of(centres.get().add(length).multiply(HALF));
        }
        var pullBack = nominal(outline, "pullBack").orElse(BigDecimal.ZERO);
        return nominal(outline, "overall" + axis)
                .or(() -> nominal(outline, "body" + axis))
                .map(outer -> outer.multiply(HALF).subtract(pullBack));
    }

    private static Optional<BigDecimal> nominal(PackageOutline outline, String name) {
        return outline.figure(name).map(Toleranced::nominal);
    }

    private static Land square(String number, BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {
        return new Land(Land.Kind.TERMINAL, number, x, y, width, height, Land.Shape.ROUNDED_RECTANGLE, BigDecimal.ZERO,
                null);
    }
}
