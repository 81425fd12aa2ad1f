package org.packstd.standards.landpattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.packstd.standards.landpattern.outline.FiguresMissing;
import org.packstd.standards.landpattern.outline.Missing;
import org.packstd.standards.landpattern.outline.PackageOutline;
import org.packstd.standards.landpattern.outline.Toleranced;
import org.packstd.standards.landpattern.rule.LandClass;

/** Which kind of joint a package makes, by the form of its terminals, their pitch and its size. */
final class ClassChoice {

    /** IPC-7351B: at this pitch in mm and below the side goals are smaller. */
    private static final BigDecimal FINE_PITCH = new BigDecimal("0.625");
    /** Length in mm from which a chip is of size 1608 or more. */
    private static final BigDecimal CHIP_1608 = new BigDecimal("1.6");
    private static final BigDecimal TALL = new BigDecimal("10");

    private ClassChoice() {}

    /** @throws FiguresMissing when the form of the terminals is not stated or makes a joint that no table covers */
    static LandClass of(PackageOutline outline) {
        if (outline.isBallGrid()) {
            return LandClass.GRID;
        }
        return switch (outline.form()) {
            case "LAND" -> LandClass.GRID;
            case "GULL_WING", "REVERSE_GULL_WING" -> isFine(outline) ? LandClass.GULL_WING_FINE : LandClass.GULL_WING;
            case "J_LEAD" -> LandClass.J_LEAD;
            case "FLAT_LEAD" -> LandClass.FLAT_LEAD;
            case "INWARD_L" -> LandClass.MOULDED;
            case "END_CAP" -> isSmall(outline) ? LandClass.CHIP_SMALL : LandClass.CHIP;
            case "CYLINDRICAL_CAP" -> LandClass.MELF;
            case "CONCAVE" -> LandClass.CHIP_ARRAY;
            case "CASTELLATED" -> LandClass.CASTELLATED;
            case "UNDER_BODY" -> underBody(outline);
            case "NO_LEAD" -> noLead(outline);
            default -> throw new FiguresMissing(List.of(new Missing("attributes.terminalForm",
                    outline.form().isEmpty()
                            ? "form of the terminals, which decides the fillet goals"
                            : "a form that a fillet table covers; " + outline.form() + " is none")));
        };
    }

    /** The table is for aluminium capacitors, which have a diameter; others have their own prescription or no rule. */
    private static LandClass underBody(PackageOutline outline) {
        if (outline.figure("bodyDiameter").isEmpty() && outline.prescribed("width").isEmpty()) {
            throw new FiguresMissing(List.of(new Missing("prescribedLand",
                    "the land that the maker prescribes; the table for terminals under the body is for aluminium "
                            + "capacitors (parameters.bodyDiameter)")));
        }
        return capacitorOrCrystal(outline);
    }

    private static LandClass noLead(PackageOutline outline) {
        if (outline.layout().equals("TWO_TERMINAL") || outline.layout().equals("CORNER")) {
            return capacitorOrCrystal(outline);
        }
        return isPulledBack(outline) ? LandClass.NO_LEAD_PULL_BACK : LandClass.NO_LEAD;
    }

    /** A drawing that dimensions the distance to the edge does so because no toe fillet can rise there, even if it is 0. */
    private static boolean isPulledBack(PackageOutline outline) {
        return outline.figures().containsKey("pullBack") || endsInside(outline, "X") || endsInside(outline, "Y");
    }

    private static boolean endsInside(PackageOutline outline, String axis) {
        var centres = outline.figure("terminalCentres" + axis).map(Toleranced::nominal);
        var length = outline.figure("leadLength" + axis).or(() -> outline.figure("leadLength"))
                .map(Toleranced::nominal);
        var body = outline.figure("body" + axis).map(Toleranced::nominal);
        return centres.isPresent() && length.isPresent() && body.isPresent()
                && centres.get().add(length.get()).compareTo(body.get()) < 0;
    }

    private static LandClass capacitorOrCrystal(PackageOutline outline) {
        var tall = outline.figure("height").filter(height -> height.most().compareTo(TALL) >= 0).isPresent();
        return tall ? LandClass.CAPACITOR_CRYSTAL_TALL : LandClass.CAPACITOR_CRYSTAL;
    }

    private static boolean isFine(PackageOutline outline) {
        return Stream.of("pitchX", "pitchY")
                .flatMap(name -> outline.figure(name).stream())
                .anyMatch(pitch -> pitch.nominal().compareTo(FINE_PITCH) <= 0);
    }

    private static boolean isSmall(PackageOutline outline) {
        return outline.need("bodyX", "length of the chip, which decides the table").nominal().compareTo(CHIP_1608) < 0;
    }
}
