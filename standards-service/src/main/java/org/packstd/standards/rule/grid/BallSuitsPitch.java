package org.packstd.standards.rule.grid;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/** B5: a ball measures 0.35 to 0.70 of the smaller pitch; 0.385 to 0.64 are observed in the KiCad figures. */
public record BallSuitsPitch() implements VariationRule {

    private static final BigDecimal LEAST = new BigDecimal("0.35");
    private static final BigDecimal MOST = new BigDecimal("0.70");

    @Override
    public String id() {
        return "B5";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        var ball = variation.parameter("ballDiameter");
        var diameter = ball.flatMap(BallSuitsPitch::typical);
        var pitch = Stream.of("pitchX", "pitchY")
                .flatMap(name -> variation.parameter(name).flatMap(BallSuitsPitch::typical).stream())
                .min(BigDecimal::compareTo);
        if (ball.isEmpty() || diameter.isEmpty() || pitch.isEmpty()) {
            return Stream.empty();
        }
        return diameter.get().compareTo(pitch.get().multiply(LEAST)) >= 0
                && diameter.get().compareTo(pitch.get().multiply(MOST)) <= 0
                        ? Stream.empty()
                        : Stream.of(finding(ball.get().pointer(), ball.get().text(),
                                "0.35 e ≤ b ≤ 0.70 e, e = " + pitch.get().toPlainString() + " mm",
                                "The ball is unusual for the pitch", "焊球直径与节距不相称"));
    }

    private static Optional<BigDecimal> typical(StatedValue stated) {
        return stated.value().typical();
    }
}
