package org.packstd.standards.rule.grid;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.Grid;
import org.packstd.standards.specification.Position;
import org.packstd.standards.text.LetterSequence;

/** Which sites of the grids have a ball, and where they are. */
final class Sites {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Positions are drawn with three decimals. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.001");
    private static final Set<String> FIRST = Set.of("A1", "1");

    private Sites() {}

    /** B3: where grid and positions are both stated, each ball is where its site is, so that D1 = (MD − 1) · eD. */
    static Stream<Offence> positionsAreOnTheGrid(Measures measures) {
        var positions = measures.terminals().positions();
        return positions.isEmpty()
                ? Stream.empty()
                : measures.terminals().grids().stream().flatMap(grid -> positions.stream()
                        .flatMap(position -> isOnTheGrid(measures, grid, position)));
    }

    private static Stream<Offence> isOnTheGrid(Measures measures, Grid grid, Position position) {
        var site = grid.find(position.id());
        var pitchX = BallField.pitch(measures, grid, Axis.X);
        var pitchY = BallField.pitch(measures, grid, Axis.Y);
        if (site.isEmpty() || pitchX == null || pitchY == null || grid.stagger() != null) {
            return Stream.empty();
        }
        var x = coordinate(site.get().column(), grid.columns(), pitchX, BallField.middle(grid.offsetX()));
        var y = coordinate(site.get().row(), grid.rows(), pitchY, BallField.middle(grid.offsetY()));
        var isThere = x.subtract(position.x()).abs().compareTo(ROUNDING) <= 0
                && y.subtract(position.y()).abs().compareTo(ROUNDING) <= 0;
        return isThere
                ? Stream.empty()
                : Stream.of(new Offence(position.pointer(), shown(position.id(), position.x(), position.y()),
                        shown(position.id(), x, y)));
    }

    private static BigDecimal coordinate(int index, int sites, BigDecimal pitch,
            @Nullable BigDecimal offset) {
        var fromCentre = pitch.multiply(BigDecimal.valueOf(2L * index - (sites - 1))).divide(TWO);
        return offset == null ? fromCentre : fromCentre.add(offset);
    }

    private static String shown(String id, BigDecimal x, BigDecimal y) {
        return "%s (%s, %s)".formatted(id, Figures.show(x, ""), Figures.mm(y));
    }

    /** B4: the count is that of the sites with a ball. */
    static Stream<Offence> countMatches(Measures measures) {
        var terminals = measures.terminals();
        var count = terminals.count();
        if (terminals.grids().isEmpty() || count == null) {
            return Stream.empty();
        }
        var expected = terminals.grids().stream().mapToLong(Sites::balls).sum();
        return count == expected
                ? Stream.empty()
                : Stream.of(new Offence(terminals.pointer() + "/count", String.valueOf(count), String.join(" + ",
                        terminals.grids().stream().map(Sites::sum).toList()) + " = " + expected));
    }

    private static long balls(Grid grid) {
        return grid.populated().isEmpty()
                ? (long) grid.columns() * grid.rows() - listed(grid, grid.depopulated())
                : listed(grid, grid.populated());
    }

    private static long listed(Grid grid, List<String> sites) {
        return sites.stream().filter(grid::contains).distinct().count();
    }

    private static String sum(Grid grid) {
        return grid.populated().isEmpty()
                ? "%d × %d − %d".formatted(grid.columns(), grid.rows(), listed(grid, grid.depopulated()))
                : String.valueOf(balls(grid));
    }

    /** B10: the first terminal lies in the corner that is declared. */
    static Stream<Offence> indexIsInItsCorner(Measures measures) {
        var corner = measures.text("indexCorner");
        return corner.isEmpty()
                ? Stream.empty()
                : measures.terminals().positions().stream()
                        .filter(position -> FIRST.contains(position.id()))
                        .filter(position -> !isIn(corner, position))
                        .map(position -> new Offence(position.pointer(),
                                shown(position.id(), position.x(), position.y()), corner));
    }

    private static boolean isIn(String corner, Position position) {
        return position.x().signum() <= 0 && position.y().signum() * (corner.startsWith("UPPER") ? 1 : -1) <= 0;
    }

    /** B11: each listed site lies in its grid, and no site is listed twice or in two grids. */
    static Stream<Offence> listedSitesAreInTheGrid(Measures measures) {
        var seen = new HashSet<String>();
        return measures.terminals().grids().stream().flatMap(grid -> Stream.concat(
                outside(grid, "depopulated", grid.depopulated(), new HashSet<>()),
                outside(grid, "populated", grid.populated(), seen)));
    }

    private static Stream<Offence> outside(Grid grid, String member, List<String> sites, Set<String> seen) {
        return IntStream.range(0, sites.size())
                .filter(i -> !grid.contains(sites.get(i)) || !seen.add(sites.get(i)))
                .mapToObj(i -> new Offence(grid.pointer() + "/" + member + "/" + i, sites.get(i), all(grid)));
    }

    private static String all(Grid grid) {
        return "%s%s%d..%s%s%d".formatted(grid.prefix(), LetterSequence.at(grid.firstRow()), grid.firstColumn(),
                grid.prefix(), LetterSequence.at(grid.firstRow() + grid.rows() - 1),
                grid.firstColumn() + grid.columns() - 1);
    }
}
