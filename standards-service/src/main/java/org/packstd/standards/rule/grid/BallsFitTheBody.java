package org.packstd.standards.rule.grid;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/**
 * B1: (columns − 1) · pitch + largest ball ≤ smallest body, in x and likewise in y. All 530 sides in the KiCad figures keep
 * it. Without a ball diameter the centres alone must fit.
 */
public record BallsFitTheBody() implements VariationRule {

    @Override
    public String id() {
        return "B1";
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        var grid = variation.terminals().grid();
        return grid == null
                ? Stream.empty()
                : Stream.concat(side(variation, grid.columns(), "pitchX", "bodyX"),
                        side(variation, grid.rows(), "pitchY", "bodyY"));
    }

    private Stream<Finding> side(Variation variation, int balls, String pitchName, String bodyName) {
        var pitch = variation.parameter(pitchName).flatMap(stated -> stated.value().typical());
        var body = variation.parameter(bodyName);
        var least = body.flatMap(stated -> stated.value().least());
        if (pitch.isEmpty() || body.isEmpty() || least.isEmpty()) {
            return Stream.empty();
        }
        var ball = variation.parameter("ballDiameter").map(StatedValue::value).flatMap(value -> value.most());
        var needed = pitch.get().multiply(BigDecimal.valueOf(balls - 1L)).add(ball.orElse(BigDecimal.ZERO));
        return needed.compareTo(least.get()) <= 0
                ? Stream.empty()
                : Stream.of(finding(body.get().pointer(), body.get().text(), "≥ " + Figures.mm(needed),
                        "The ball field does not fit on the body", "焊球阵列超出本体"));
    }
}
