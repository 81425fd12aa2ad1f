package org.packstd.standards.rule.fanout;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.Die;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/** Rules on dies in a package, their redistribution layers and the carrier they are made on (F). */
public final class FanOutRules {

    public static final Map<String, Check> CHECKS = Map.of(
            "F8", Check.ofMeasures(Components::areInside),
            "F9", Check.ofVariations(Components::fitSideBySide),
            "F1", Check.ofMeasures(FanOutRules::diesAreInside),
            "F2", Check.ofVariations(FanOutRules::packageExceedsDies),
            "F3", Check.ofMeasures(Redistribution::tracksEscape),
            "F4", Check.ofMeasures(Redistribution::linesSuitTheCarrier),
            "F5", Check.ofMeasures(Panels::check));

    /** Mould beside a die; from memory 0.1 to 0.2 mm, so that less is certainly too little. */
    private static final BigDecimal KEEP_OUT = new BigDecimal("0.1");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private FanOutRules() {}

    /** F1: a die without a position of its own is taken to be in the centre. */
    private static Stream<Offence> diesAreInside(Measures measures) {
        return measures.variation().dies().stream().flatMap(die -> Axis.BOTH.stream().flatMap(axis -> {
            var size = die.values().get(axis == Axis.X ? "x" : "y");
            var body = measures.middle(measures.stated(axis.of("interposer")) == null
                    ? axis.of("body")
                    : axis.of("interposer"));
            if (size == null || body == null) {
                return Stream.empty();
            }
            var centre = die.value(axis.of("centre")).map(Measures::middle).orElse(BigDecimal.ZERO);
            var room = body.subtract(centre.abs().multiply(TWO)).subtract(KEEP_OUT.multiply(TWO));
            return Measures.middle(size).compareTo(room) <= 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(size, "≤ " + Figures.mm(room)));
        }));
    }

    /** F2: package area to the area of all dies side by side exceeds 1. */
    private static Stream<Offence> packageExceedsDies(Variation variation) {
        var body = area(variation.parameter("bodyX"), variation.parameter("bodyY"));
        var dies = variation.dies().stream().filter(die -> die.tier() == 1).map(FanOutRules::area).toList();
        if (body.isEmpty() || dies.isEmpty() || dies.stream().anyMatch(Optional::isEmpty)) {
            return Stream.empty();
        }
        var silicon = dies.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        return body.get().compareTo(silicon) > 0
                ? Stream.empty()
                : Stream.of(new Offence(variation.pointer() + "/dies", Figures.show(silicon, "mm²"),
                        "< " + Figures.show(body.get(), "mm²")));
    }

    static Optional<BigDecimal> area(Die die) {
        return area(die.value("x"), die.value("y")).map(area -> area.multiply(BigDecimal.valueOf(die.count())));
    }

    static Optional<BigDecimal> area(Optional<StatedValue> x, Optional<StatedValue> y) {
        return x.map(Measures::middle).flatMap(width -> y.map(Measures::middle).map(width::multiply));
    }
}
