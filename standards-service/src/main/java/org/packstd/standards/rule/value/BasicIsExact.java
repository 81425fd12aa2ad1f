package org.packstd.standards.rule.value;

import java.util.stream.Stream;
import org.packstd.standards.quantity.Kind;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.ValueRule;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;

/** G2: a basic dimension (BSC) is theoretically exact: a nominal and no limits (ASME Y14.5). */
public record BasicIsExact() implements ValueRule {

    @Override
    public String id() {
        return "G2";
    }

    @Override
    public Stream<Finding> check(StatedValue stated, Specification specification) {
        var value = stated.value();
        var exact = value.nom() != null && value.min() == null && value.max() == null;
        return value.kind() != Kind.BSC || exact
                ? Stream.empty()
                : Stream.of(
                        finding(stated.pointer(), stated.text(), "nom", "A BSC dimension has a nominal and no limits",
                                "BSC（理论）尺寸只有标称值，没有极限值"));
    }
}
