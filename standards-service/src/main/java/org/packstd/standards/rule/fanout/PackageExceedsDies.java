package org.packstd.standards.rule.fanout;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.Die;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/** F2: the fan-out ratio, package area to the area of all dies, exceeds 1; otherwise it is a fan-in package. */
public record PackageExceedsDies() implements VariationRule {

    @Override
    public String id() {
        return "F2";
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        var body = area(variation.parameter("bodyX"), variation.parameter("bodyY"));
        var dies = variation.dies().stream().map(PackageExceedsDies::area).toList();
        if (body.isEmpty() || dies.isEmpty() || dies.stream().anyMatch(Optional::isEmpty)) {
            return Stream.empty();
        }
        var silicon = dies.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        return body.get().compareTo(silicon) > 0
                ? Stream.empty()
                : Stream.of(finding(variation.pointer() + "/dies", Figures.show(silicon, "mm²"),
                        "< " + Figures.show(body.get(), "mm²"),
                        "The dies are not smaller than the package: fan-in, not fan-out",
                        "芯片面积不小于封装面积：属扇入而非扇出"));
    }

    private static Optional<BigDecimal> area(Die die) {
        return area(die.value("x"), die.value("y")).map(area -> area.multiply(BigDecimal.valueOf(die.count())));
    }

    private static Optional<BigDecimal> area(Optional<StatedValue> x, Optional<StatedValue> y) {
        return x.flatMap(stated -> stated.value().typical())
                .flatMap(width -> y.flatMap(stated -> stated.value().typical()).map(width::multiply));
    }
}
