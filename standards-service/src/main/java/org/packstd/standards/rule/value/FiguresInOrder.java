package org.packstd.standards.rule.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.ValueRule;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;

/** G1: min ≤ nom ≤ max. Published data breaks it: 10 values in 8 of 3,093 KiCad packages. */
public record FiguresInOrder() implements ValueRule {

    @Override
    public String id() {
        return "G1";
    }

    @Override
    public Stream<Finding> check(StatedValue stated, Specification specification) {
        var figures = stated.value().figures().toList();
        return ordered(figures)
                ? Stream.empty()
                : Stream.of(finding(stated.pointer(), stated.text(), "min ≤ nom ≤ max",
                        "The figures contradict each other", "数值相互矛盾"));
    }

    private static boolean ordered(List<BigDecimal> figures) {
        for (int i = 1; i < figures.size(); i++) {
            if (figures.get(i - 1).compareTo(figures.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }
}
