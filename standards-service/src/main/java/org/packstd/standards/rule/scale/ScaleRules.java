package org.packstd.standards.rule.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.rule.grid.BallField;

/** Rules on packages of about the size of their die (C). */
public final class ScaleRules {

    public static final Map<String, Check> CHECKS = Map.of(
            "C1", Check.ofMeasures(ScaleRules::isChipScaleByArea),
            "C2", Check.ofMeasures(ScaleRules::isChipScaleByLengthOnly),
            "C3", Check.ofMeasures(ScaleRules::pitchIsSmall),
            "C4", Check.ofMeasures(ScaleRules::fanInStaysOnTheDie),
            "C5", Check.ofMeasures(ScaleRules::featuresCanBeMade),
            "C6", Check.ofMeasures(ScaleRules::bumpsFitBetweenNeighbours),
            "C7", Check.ofMeasures(ScaleRules::hasOneDie),
            "C8", Check.ofMeasures(ScaleRules::isNoOutlineWithoutLeads));

    private static final BigDecimal MOST = new BigDecimal("1.2");
    /** What sawing may leave of a wafer-level package beside or off its die, on both sides together. */
    private static final BigDecimal SAWING = new BigDecimal("0.1");
    private static final BigDecimal FINEST_LINE = new BigDecimal("0.010");

    /** SkyWater's WLCSP rules, in mm; UBM and bump from 0.4 mm pitch on. */
    private static final List<Feature> PROCESS = List.of(new Feature("rdlLine", "0.010", "0"),
            new Feature("rdlSpace", "0.010", "0"), new Feature("polyimideEnclosure", "0.010", "0"),
            new Feature("bumpToSealRing", "0.025", "0"), new Feature("polyimideOpening", "0.170", "0.4"),
            new Feature("ubmDiameter", "0.215", "0.4"), new Feature("bumpDiameter", "0.261", "0.4"));

    private ScaleRules() {}

    private record Feature(String parameter, BigDecimal least, BigDecimal fromPitch) {

        Feature(String parameter, String least, String fromPitch) {
            this(parameter, new BigDecimal(least), new BigDecimal(fromPitch));
        }
    }

    private static Stream<Offence> isChipScaleByArea(Measures measures) {
        var die = measures.stated("dieX");
        var ratio = areaRatio(measures);
        return die == null || ratio == null || ratio.compareTo(MOST) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(die, "(D · E) / (dieX · dieY) ≤ 1.2 (%s)".formatted(shown(ratio))));
    }

    /** C2: the market calls a package chip scale too whose sides are no more than 20 % longer than those of its die. */
    private static Stream<Offence> isChipScaleByLengthOnly(Measures measures) {
        var die = measures.stated("dieX");
        var area = areaRatio(measures);
        var x = ratio(measures, Axis.X);
        var y = ratio(measures, Axis.Y);
        if (die == null || area == null || x == null || y == null) {
            return Stream.empty();
        }
        var linear = x.max(y);
        return area.compareTo(MOST) > 0 && linear.compareTo(MOST) <= 0
                ? Stream.of(Offence.at(die, "%s ≤ 1.2 < %s".formatted(shown(linear), shown(area))))
                : Stream.empty();
    }

    private static Stream<Offence> pitchIsSmall(Measures measures) {
        return Axis.BOTH.stream().flatMap(axis -> {
            var pitch = measures.stated(axis.of("pitch"));
            return pitch == null || Measures.middle(pitch).compareTo(BigDecimal.ONE) <= 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(pitch, "≤ 1 mm"));
        });
    }

    /** C4: fan-in at wafer level: the body is the die, and every ball lies on it. */
    private static Stream<Offence> fanInStaysOnTheDie(Measures measures) {
        return measures.text("structure").equals("WAFER_LEVEL_FAN_IN")
                ? Axis.BOTH.stream()
                        .flatMap(axis -> Stream.concat(bodyIsTheDie(measures, axis), ballsAreOnTheDie(measures, axis)))
                : Stream.empty();
    }

    private static Stream<Offence> bodyIsTheDie(Measures measures, Axis axis) {
        var body = measures.stated(axis.of("body"));
        var die = measures.middle(axis.of("die"));
        return body == null || die == null || Measures.middle(body).subtract(die).abs().compareTo(SAWING) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(body, "%s ± 0.1 mm".formatted(Figures.mm(die))));
    }

    private static Stream<Offence> ballsAreOnTheDie(Measures measures, Axis axis) {
        var die = measures.stated(axis.of("die"));
        var span = BallField.span(measures, axis);
        if (die == null || span == null) {
            return Stream.empty();
        }
        var ball = measures.middle("ballDiameter");
        var needed = ball == null ? span : span.add(ball);
        return needed.compareTo(Measures.middle(die)) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(die, "≥ " + Figures.mm(needed)));
    }

    /** C5, by the public rules of one process; what it needs at a pitch it needs at any wider one. */
    private static Stream<Offence> featuresCanBeMade(Measures measures) {
        var pitch = BallField.smallestPitch(measures);
        return PROCESS.stream()
                .filter(feature -> feature.fromPitch().signum() == 0
                        || (pitch != null && pitch.compareTo(feature.fromPitch()) >= 0))
                .flatMap(feature -> {
                    var stated = measures.stated(feature.parameter());
                    return stated == null || Measures.middle(stated).compareTo(feature.least()) >= 0
                            ? Stream.empty()
                            : Stream.of(Offence.at(stated, "≥ " + Figures.mm(feature.least())));
                });
    }

    /** C6: UBM ≤ ball ≤ pitch − space. */
    private static Stream<Offence> bumpsFitBetweenNeighbours(Measures measures) {
        var ubm = measures.stated("ubmDiameter");
        var name = measures.stated("bumpDiameter") == null ? "ballDiameter" : "bumpDiameter";
        var bump = measures.stated(name);
        if (bump == null) {
            return Stream.empty();
        }
        var diameter = Measures.middle(bump);
        var underBump = ubm == null || Measures.middle(ubm).compareTo(diameter) <= 0
                ? Stream.<Offence>empty()
                : Stream.of(Offence.at(ubm, "≤ " + Figures.mm(diameter)));
        var space = measures.middle("rdlSpace");
        var least = space == null ? FINEST_LINE : space;
        return Stream.concat(underBump, Axis.BOTH.stream().flatMap(axis -> {
            var pitch = measures.middle(axis.of("pitch"));
            return pitch == null || diameter.compareTo(pitch.subtract(least)) <= 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(bump, "≤ " + Figures.mm(pitch.subtract(least))));
        }).limit(1));
    }

    private static Stream<Offence> hasOneDie(Measures measures) {
        var count = measures.count("chipCount");
        return count == null || count == 1
                ? Stream.empty()
                : Stream.of(
                        new Offence(measures.variation().pointer() + "/attributes/chipCount", count.toString(), "1"));
    }

    /** C8: LFCSP is a trade name for an outline without leads. */
    private static Stream<Offence> isNoOutlineWithoutLeads(Measures measures) {
        return measures.text("terminalForm").equals("NO_LEAD")
                ? Stream.of(new Offence(measures.variation().pointer() + "/attributes/terminalForm", "NO_LEAD", "SMT"))
                : Stream.empty();
    }

    private static @Nullable BigDecimal areaRatio(Measures measures) {
        var x = ratio(measures, Axis.X);
        var y = ratio(measures, Axis.Y);
        return x == null || y == null ? null : x.multiply(y);
    }

    private static @Nullable BigDecimal ratio(Measures measures, Axis axis) {
        var body = measures.middle(axis.of("body"));
        var die = measures.middle(axis.of("die"));
        return body == null || die == null || die.signum() <= 0 ? null : body.divide(die, 9, RoundingMode.HALF_UP);
    }

    private static String shown(BigDecimal ratio) {
        return Figures.show(ratio.setScale(3, RoundingMode.HALF_UP), "");
    }
}
