package org.packstd.standards.landpattern.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Kinds of solder joint, each with the table that states its fillet goals. Levels are given from most to least (A, B, C).
 *
 * <p>
 * Where the public sources differ, the figure that the released KiCad footprints were made with is taken and the class says so.
 */
public enum LandClass {
    GULL_WING("IPC-7351B", "3-2", toe("0.55 0.35 0.15"), heel("0.45 0.35 0.25"), side("0.05 0.03 0.01"),
            courtyard("0.50 0.25 0.10"), "0.05 0.05"),
    /** Pitch of 0.625 mm or less. */
    GULL_WING_FINE("IPC-7351B", "3-3", toe("0.55 0.35 0.15"), heel("0.45 0.35 0.25"), side("0.01 -0.02 -0.04"),
            courtyard("0.50 0.25 0.10"), "0.05 0.05"),
    J_LEAD("IPC-7351B", "3-4", toe("0.10 0.00 -0.10"), heel("0.55 0.35 0.15"), side("0.05 0.03 0.01"),
            courtyard("0.50 0.25 0.10"), "0.05 0.05"),
    /** Rectangular end caps of 1.6 mm length or more. */
    CHIP("IPC-7351B", "3-5", toe("0.55 0.35 0.15"), heel("0 0 0"), side("0.05 0.00 -0.05"),
            courtyard("0.50 0.25 0.10"), "0.05 0.05"),
    /** Rectangular end caps of less than 1.6 mm length. */
    CHIP_SMALL("IPC-7351B", "3-6", toe("0.30 0.20 0.10"), heel("0 0 0"), side("0.05 0.00 -0.05"),
            courtyard("0.20 0.15 0.10"), "0.02 0.02"),
    MELF("IPC-7351B", "3-7", toe("0.60 0.40 0.20"), heel("0.20 0.10 0.02"), side("0.10 0.05 0.01"),
            courtyard("0.50 0.25 0.10"), "0.05 0.05"),
    /** Chip arrays with concave, convex or flat terminals. */
    CHIP_ARRAY("IPC-7351B", "3-9 to 3-11", toe("0.55 0.45 0.35"), heel("-0.05 -0.07 -0.10"),
            side("-0.05 -0.07 -0.10"), courtyard("0.50 0.25 0.10"), "0.05 0.05"),
    /** Solder rises at the inner side of an inward bent lead: the heel is outside. */
    INWARD_L("IPC-7351B", "3-13", toe("0.25 0.15 0.07"), heel("0.80 0.50 0.20"), side("0.01 -0.05 -0.10"),
            courtyard("0.50 0.25 0.10"), "0.05 0.05"),
    /** Moulded capacitors as KiCad computes them now. */
    MOULDED("IPC-7352", "tantalum (as applied by KiCad)", toe("0.10 0.00 0.00"), heel("0.55 0.35 0.15"),
            side("0.05 0.03 0.01"), courtyard("0.50 0.25 0.10"), "0.01 0.01"),
    NO_LEAD("IPC-7351B", "3-15, 3-16", toe("0.40 0.30 0.20"), heel("0 0 0"), side("-0.04 -0.04 -0.04"),
            courtyard("0.50 0.25 0.10"), "0.05 0.05"),
    /** Terminals end before the edge of the body: no toe fillet can rise. */
    NO_LEAD_PULL_BACK("IPC-7351B", "3-18", toe("0.05 0.00 -0.05"), heel("0.05 0.00 -0.05"),
            side("0.05 0.00 -0.05"), courtyard("0.50 0.25 0.10"), "0.05 0.05"),
    /** Aluminium capacitors and crystals of two terminals, lower than 10 mm. */
    CAPACITOR_CRYSTAL("IPC-7351B", "3-20", toe("0.70 0.50 0.30"), heel("0.00 -0.10 -0.20"),
            side("0.50 0.40 0.30"), courtyard("1.00 0.50 0.25"), "0.05 0.05"),
    /** The same, of 10 mm height or more. */
    CAPACITOR_CRYSTAL_TALL("IPC-7351B", "3-20, height of 10 mm or more (as applied by KiCad)",
            toe("1.00 0.70 0.40"), heel("0.00 -0.05 -0.10"), side("0.60 0.50 0.40"), courtyard("1.00 0.50 0.25"),
            "0.05 0.05"),
    /** Side goals as KiCad takes them from IPC-7352; IPC-7351B has -0.05 at level C. */
    FLAT_LEAD("IPC-7351B", "3-22", toe("0.30 0.20 0.10"), heel("0 0 0"), side("0.05 0.00 0.00"),
            courtyard("0.20 0.15 0.10"), "0.05 0.05"),
    CASTELLATED("IPC-7351", "castellated (as applied by KiCad)", toe("0.65 0.55 0.45"), heel("0.25 0.15 0.05"),
            side("0.05 -0.05 -0.15"), courtyard("0.50 0.25 0.10"), "0.02 0.01"),
    /** Balls and lands in a grid; only the courtyard has goals, the land follows the ball. */
    GRID("IPC-7351B", "3-17", toe("0 0 0"), heel("0 0 0"), side("0 0 0"), courtyard("2.00 1.00 0.50"),
            "0.01 0.01");

    private final String landStandard;
    private final String table;
    private final BigDecimal[] toe;
    private final BigDecimal[] heel;
    private final BigDecimal[] side;
    private final BigDecimal[] courtyard;
    private final RoundOff length;
    private final RoundOff width;

    LandClass(String landStandard, String table, BigDecimal[] toe, BigDecimal[] heel, BigDecimal[] side,
            BigDecimal[] courtyard, String roundOff) {
        this.landStandard = landStandard;
        this.table = table;
        this.toe = toe;
        this.heel = heel;
        this.side = side;
        this.courtyard = courtyard;
        var steps = roundOff.split(" ");
        this.length = RoundOff.to(steps[0]);
        this.width = RoundOff.to(steps[1]);
    }

    public static Optional<LandClass> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    public String landStandard() {
        return landStandard;
    }

    public String table() {
        return table;
    }

    public Goals goals(Density density) {
        var level = density.ordinal();
        return new Goals(toe[level], heel[level], side[level], courtyard[level]);
    }

    /** Of the outer and inner distance of lands. */
    public RoundOff lengthRoundOff() {
        return length;
    }

    /** Of the width of lands. */
    public RoundOff widthRoundOff() {
        return width;
    }

    /** Whether the fillet of the heel rises outside and that of the toe inside. */
    public boolean solderIsUnderTheBody() {
        return this == INWARD_L || this == MOULDED;
    }

    private static BigDecimal[] toe(String levels) {
        return levels(levels);
    }

    private static BigDecimal[] heel(String levels) {
        return levels(levels);
    }

    private static BigDecimal[] side(String levels) {
        return levels(levels);
    }

    private static BigDecimal[] courtyard(String levels) {
        return levels(levels);
    }

    private static BigDecimal[] levels(String levels) {
        return Arrays.stream(levels.split(" ")).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
