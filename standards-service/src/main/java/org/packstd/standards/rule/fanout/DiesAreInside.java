package org.packstd.standards.rule.fanout;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.Die;
import org.packstd.standards.specification.Variation;

/** F1: every die lies inside the package; without a position of its own it is taken to be in the centre. */
public record DiesAreInside() implements VariationRule {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public String id() {
        return "F1";
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        return variation.dies()
                .stream()
                .flatMap(die -> Stream.concat(side(variation, die, "x", "centreX", "bodyX"),
                        side(variation, die, "y", "centreY", "bodyY")));
    }

    private Stream<Finding> side(Variation variation, Die die, String sizeName, String centreName, String bodyName) {
        var size = die.value(sizeName);
        var length = size.flatMap(stated -> stated.value().typical());
        var body = variation.parameter(bodyName).flatMap(stated -> stated.value().typical());
        if (size.isEmpty() || length.isEmpty() || body.isEmpty()) {
            return Stream.empty();
        }
        var centre = die.value(centreName).flatMap(stated -> stated.value().typical()).orElse(BigDecimal.ZERO);
        var room = body.get().subtract(centre.abs().multiply(TWO));
        return length.get().compareTo(room) < 0
                ? Stream.empty()
                : Stream.of(finding(size.get().pointer(), size.get().text(), "< " + Figures.mm(room),
                        "The die reaches the edge of the package", "芯片超出封装边界"));
    }
}
