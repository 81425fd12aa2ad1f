package org.packstd.standards.rule.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.specification.Grid;

/**
 * How near the balls of a grid come. On a full grid that is the smaller pitch; where every second site is empty, as in a
 * chequered grid, neighbours are two sites or a diagonal apart.
 */
final class Neighbours {

    private final Grid grid;
    private final BitSet balls;

    private Neighbours(Grid grid) {
        this.grid = grid;
        this.balls = balls(grid);
    }

    /** The smallest distance between two balls in mm; null when it cannot be told. */
    static @Nullable BigDecimal distance(Grid grid, @Nullable BigDecimal pitchX, @Nullable BigDecimal pitchY) {
        var x = grid.columns() > 1 ? pitchX : null;
        var y = grid.rows() > 1 ? pitchY : null;
        if (x != null && y != null && grid.stagger() != null) {
            return grid.stagger().equals("x") ? staggered(x, y) : staggered(y, x);
        }
        return grid.depopulated().isEmpty() && grid.populated().isEmpty()
                ? smallest(x, y)
                : new Neighbours(grid).distance(x, y);
    }

    /** Every second row is moved by half a pitch. */
    private static BigDecimal staggered(BigDecimal along, BigDecimal across) {
        return along.min(hypotenuse(along.divide(BigDecimal.valueOf(2)), across));
    }

    private @Nullable BigDecimal distance(@Nullable BigDecimal x, @Nullable BigDecimal y) {
        var along = x == null ? null : times(x, step(1, 0));
        var across = y == null ? null : times(y, step(0, 1));
        var diagonal = x == null || y == null || !(isPair(1, 1) || isPair(1, -1)) ? null : hypotenuse(x, y);
        return smallest(smallest(along, across), diagonal);
    }

    /** How many sites the nearest two balls are apart in that direction, 1 or 2; 0 when they are farther apart. */
    private int step(int columns, int rows) {
        return isPair(columns, rows) ? 1 : isPair(2 * columns, 2 * rows) ? 2 : 0;
    }

    private boolean isPair(int columns, int rows) {
        return balls.stream().anyMatch(site -> {
            var column = site % grid.columns() + columns;
            var row = site / grid.columns() + rows;
            return column >= 0 && column < grid.columns() && row >= 0 && row < grid.rows()
                    && balls.get(row * grid.columns() + column);
        });
    }

    private static @Nullable BigDecimal times(BigDecimal pitch, int step) {
        return step == 0 ? null : pitch.multiply(BigDecimal.valueOf(step));
    }

    private static @Nullable BigDecimal smallest(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other)).flatMap(Optional::stream)
                .min(BigDecimal::compareTo).orElse(null);
    }

    private static BigDecimal hypotenuse(BigDecimal a, BigDecimal b) {
        return a.multiply(a).add(b.multiply(b)).sqrt(MathContext.DECIMAL64).setScale(6, RoundingMode.HALF_UP);
    }

    private static BitSet balls(Grid grid) {
        var listed = new BitSet(grid.columns() * grid.rows());
        Stream.of(grid.depopulated(), grid.populated()).flatMap(sites -> sites.stream())
                .forEach(name -> grid.find(name)
                        .ifPresent(site -> listed.set(site.row() * grid.columns() + site.column())));
        if (grid.populated().isEmpty()) {
            listed.flip(0, grid.columns() * grid.rows());
        }
        return listed;
    }
}
