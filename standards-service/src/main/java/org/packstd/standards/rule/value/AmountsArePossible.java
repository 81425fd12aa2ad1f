package org.packstd.standards.rule.value;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.ValueRule;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;

/**
 * G3: lengths, powers and rates are above zero; a gap may be zero, an offset may be negative. That units fit and counts are
 * positive the schema checks under the same id.
 */
public record AmountsArePossible() implements ValueRule {

    @Override
    public String id() {
        return "G3";
    }

    @Override
    public Stream<Finding> check(StatedValue stated, Specification specification) {
        var quantity = stated.quantity();
        if (quantity.allowsNegative()) {
            return Stream.empty();
        }
        var lowest = stated.value().figures().min(BigDecimal::compareTo).orElseThrow().signum();
        return lowest > 0 || (lowest == 0 && quantity.allowsZero())
                ? Stream.empty()
                : Stream.of(finding(stated.pointer(), stated.text(), quantity.allowsZero() ? "≥ 0" : "> 0",
                        "There is no such amount", "数值不可能"));
    }
}
