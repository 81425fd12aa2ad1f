package org.packstd.standards.rule.grid;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.Grid;
import org.packstd.standards.specification.StatedValue;

/** How the fields of balls lie on the body. */
public final class BallField {

    private static final BigDecimal LEAST_MARGIN = new BigDecimal("0.05");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private BallField() {}

    /** B1: in the worst case, and without a ball diameter by the centres alone. */
    static Stream<Offence> fitsTheBody(Measures measures) {
        return Axis.BOTH.stream().flatMap(axis -> {
            var span = span(measures, axis);
            var body = measures.stated(measures.bodyIn(axis));
            if (span == null || body == null) {
                return Stream.empty();
            }
            var ball = measures.most("ballDiameter");
            var needed = ball == null ? span : span.add(ball);
            return needed.compareTo(body.value().least().orElseGet(() -> Measures.middle(body))) <= 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(body, "≥ " + Figures.mm(needed)));
        });
    }

    /** B2: by the nominal figures. */
    static Stream<Offence> keepsFromTheEdge(Measures measures) {
        return Axis.BOTH.stream().flatMap(axis -> {
            var span = span(measures, axis);
            var body = measures.stated(measures.bodyIn(axis));
            var ball = measures.middle("ballDiameter");
            if (span == null || body == null || ball == null) {
                return Stream.empty();
            }
            var margin = Measures.middle(body).subtract(span).subtract(ball).divide(TWO);
            return margin.compareTo(LEAST_MARGIN) >= 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(body, "(D − D1 − b) / 2 ≥ 0.05 mm (%s)".formatted(Figures.mm(margin))));
        });
    }

    /**
     * Twice the way from the centre of the body to the farthest ball centre in that direction; for a single field in the
     * centre this is the span from the first ball to the last.
     */
    public static @Nullable BigDecimal span(Measures measures, Axis axis) {
        return measures.terminals().grids().stream().map(grid -> reach(measures, grid, axis)).filter(Objects::nonNull)
                .max(BigDecimal::compareTo).orElse(null);
    }

    private static @Nullable BigDecimal reach(Measures measures, Grid grid, Axis axis) {
        var pitch = pitch(measures, grid, axis);
        if (pitch == null) {
            return null;
        }
        var span = pitch.multiply(BigDecimal.valueOf((axis == Axis.X ? grid.columns() : grid.rows()) - 1L));
        var offset = middle(axis == Axis.X ? grid.offsetX() : grid.offsetY());
        return offset == null ? span : span.add(offset.abs().multiply(TWO));
    }

    /** The pitch of a grid: its own, else that of the variation. */
    static @Nullable BigDecimal pitch(Measures measures, Grid grid, Axis axis) {
        var own = middle(axis == Axis.X ? grid.pitchX() : grid.pitchY());
        return own == null ? measures.middle(axis.of("pitch")) : own;
    }

    /** The smallest distance between the centres of two balls of one grid; null where no pitch is stated. */
    public static @Nullable BigDecimal smallestPitch(Measures measures) {
        return measures.terminals().grids().stream()
                .map(grid -> Neighbours.distance(grid, pitch(measures, grid, Axis.X), pitch(measures, grid, Axis.Y)))
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .orElse(null);
    }

    static @Nullable BigDecimal middle(@Nullable StatedValue stated) {
        return stated == null ? null : Measures.middle(stated);
    }
}
