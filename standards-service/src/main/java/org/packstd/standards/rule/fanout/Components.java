package org.packstd.standards.rule.fanout;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.Component;
import org.packstd.standards.specification.Variation;

/** What a system in package is made of besides its dies, and whether that fits. */
final class Components {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Components() {}

    /** F8: each component lies in the body; one without a position of its own may be turned and is somewhere in it. */
    static Stream<Offence> areInside(Measures measures) {
        return measures.variation().components().stream().flatMap(component -> isPlaced(component)
                ? Axis.BOTH.stream().flatMap(axis -> isInside(measures, component, axis))
                : isSmaller(measures, component));
    }

    private static boolean isPlaced(Component component) {
        return component.value("centreX").isPresent() || component.value("centreY").isPresent();
    }

    private static Stream<Offence> isInside(Measures measures, Component component, Axis axis) {
        var size = component.values().get(axis == Axis.X ? "x" : "y");
        var body = measures.most(axis.of("body"));
        if (size == null || body == null) {
            return Stream.empty();
        }
        var centre = component.value(axis.of("centre")).map(Measures::middle).orElse(BigDecimal.ZERO);
        var room = body.subtract(centre.abs().multiply(TWO));
        return Measures.middle(size).compareTo(room) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(size, "≤ " + Figures.mm(room)));
    }

    private static Stream<Offence> isSmaller(Measures measures, Component component) {
        var x = component.values().get("x");
        var y = component.values().get("y");
        var bodyX = measures.most("bodyX");
        var bodyY = measures.most("bodyY");
        if (x == null || y == null || bodyX == null || bodyY == null) {
            return Stream.empty();
        }
        var length = Measures.middle(x).max(Measures.middle(y));
        var width = Measures.middle(x).min(Measures.middle(y));
        return length.compareTo(bodyX.max(bodyY)) <= 0 && width.compareTo(bodyX.min(bodyY)) <= 0
                ? Stream.empty()
                : Stream.of(new Offence(component.pointer(), area(length, width), "≤ " + area(bodyX, bodyY)));
    }

    private static String area(BigDecimal x, BigDecimal y) {
        return "%s × %s".formatted(Figures.show(x, ""), Figures.mm(y));
    }

    /** F9: components and the dies of the first tier fit side by side, as far as their sizes are stated. */
    static Stream<Offence> fitSideBySide(Variation variation) {
        var body = FanOutRules.area(variation.parameter("bodyX"), variation.parameter("bodyY"));
        if (body.isEmpty() || variation.components().isEmpty()) {
            return Stream.empty();
        }
        var dies = variation.dies().stream().filter(die -> die.tier() == 1).map(FanOutRules::area);
        var needed = Stream.concat(dies, variation.components().stream().map(Components::area))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return needed.compareTo(body.get()) <= 0
                ? Stream.empty()
                : Stream.of(new Offence(variation.pointer() + "/components", Figures.show(needed, "mm²"),
                        "≤ " + Figures.show(body.get(), "mm²")));
    }

    private static Optional<BigDecimal> area(Component component) {
        return FanOutRules.area(component.value("x"), component.value("y"))
                .map(area -> area.multiply(BigDecimal.valueOf(component.count())));
    }
}
