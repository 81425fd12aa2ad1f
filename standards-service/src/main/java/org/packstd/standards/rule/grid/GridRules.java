package org.packstd.standards.rule.grid;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** Rules on balls and lands in a grid (B). */
public final class GridRules {

    public static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("B1", Check.ofMeasures(BallField::fitsTheBody)),
            Map.entry("B2", Check.ofMeasures(BallField::keepsFromTheEdge)),
            Map.entry("B3", Check.ofMeasures(Sites::positionsAreOnTheGrid)),
            Map.entry("B4", Check.ofMeasures(Sites::countMatches)),
            Map.entry("B5", Check.ofMeasures(GridRules::ballSuitsPitch)),
            Map.entry("B6", Check.ofMeasures(GridRules::landSuitsPitch)),
            Map.entry("B7", Check.ofMeasures(Stack::check)),
            Map.entry("B9", Check.ofMeasures(GridRules::pitchClassFits)),
            Map.entry("B10", Check.ofMeasures(Sites::indexIsInItsCorner)),
            Map.entry("B11", Check.ofMeasures(Sites::listedSitesAreInTheGrid)));

    private static final BigDecimal SMALLEST_BALL = new BigDecimal("0.35");
    private static final BigDecimal LARGEST_BALL = new BigDecimal("0.70");
    private static final BigDecimal LARGEST_LAND = new BigDecimal("0.75");
    private static final BigDecimal FINE_BELOW = BigDecimal.ONE;
    private static final BigDecimal FINE_UP_TO = new BigDecimal("0.80");

    private GridRules() {}

    private static Stream<Offence> ballSuitsPitch(Measures measures) {
        var ball = measures.stated("ballDiameter");
        var pitch = BallField.smallestPitch(measures);
        return ball == null || pitch == null || isWithin(Measures.middle(ball), pitch, SMALLEST_BALL, LARGEST_BALL)
                ? Stream.empty()
                : Stream.of(Offence.at(ball, "0.35 e ≤ b ≤ 0.70 e, e = " + Figures.mm(pitch)));
    }

    private static Stream<Offence> landSuitsPitch(Measures measures) {
        var land = measures.variation().prescribedLand();
        var diameter = land == null ? null : land.values().get("diameter");
        var pitch = BallField.smallestPitch(measures);
        return diameter == null || pitch == null
                || isWithin(Measures.middle(diameter), pitch, SMALLEST_BALL, LARGEST_LAND)
                        ? Stream.empty()
                        : Stream.of(Offence.at(diameter, "0.35 e ≤ diameter ≤ 0.75 e, e = " + Figures.mm(pitch)));
    }

    private static boolean isWithin(BigDecimal amount, BigDecimal pitch, BigDecimal least, BigDecimal most) {
        return amount.compareTo(pitch.multiply(least)) >= 0 && amount.compareTo(pitch.multiply(most)) <= 0;
    }

    /** Fine pitch is below 1.00 mm for JEDEC and up to 0.80 mm in IEC 60191-6-5; in between the two disagree. */
    private static Stream<Offence> pitchClassFits(Measures measures) {
        var pitch = BallField.smallestPitch(measures);
        var stated = measures.text("pitchClass");
        if (pitch == null || stated.isEmpty()) {
            return Stream.empty();
        }
        var expected = expectedClass(measures.text("pitchClassDefinition"), pitch);
        return stated.equals(expected)
                ? Stream.empty()
                : Stream.of(new Offence(measures.variation().pointer() + "/attributes/pitchClass",
                        "%s, e = %s".formatted(stated, Figures.mm(pitch)), expected));
    }

    private static String expectedClass(@Nullable String definition, BigDecimal pitch) {
        var jedec = pitch.compareTo(FINE_BELOW) < 0 ? "FINE" : "REGULAR";
        var iec = pitch.compareTo(FINE_UP_TO) <= 0 ? "FINE" : "REGULAR";
        return switch (definition) {
            case "JEDEC" -> jedec;
            case "IEC_60191_6_5" -> iec;
            case null, default -> jedec.equals(iec)
                    ? jedec
                    : "pitchClassDefinition: JEDEC ⇒ %s, IEC_60191_6_5 ⇒ %s".formatted(jedec, iec);
        };
    }
}
