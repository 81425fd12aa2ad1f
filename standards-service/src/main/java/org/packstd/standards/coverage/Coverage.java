package org.packstd.standards.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.search.Axis;
import org.packstd.standards.search.Crossed;

/**
 * Approved specifications by family and bins of one or two parameters.
 *
 * @param families in alphabetical order, those with a variation
 */
public record Coverage(Axis x, @Nullable Axis y, List<OfFamily> families) {

    /**
     * @param outside variations without a value on an axis or beyond its bins
     * @param bins populated ones and gaps, by y and x
     */
    public record OfFamily(String family, int variations, int outside, List<Bin> bins) {}

    /**
     * A bin.
     *
     * @param y null when only x is counted
     * @param standards to which the variations belong
     */
    public record Bin(Range x, @Nullable Range y, int variations, int standards) {

        /** Whether it is empty between populated ones. */
        public boolean isGap() {
            return variations == 0;
        }
    }

    /** From one edge to the next; the upper one belongs to the next bin, if there is one. */
    public record Range(BigDecimal from, BigDecimal to) {}

    static Coverage of(Axis x, @Nullable Axis y, Crossed crossed) {
        var byFamily = crossed.cells().stream()
                .collect(Collectors.groupingBy(Crossed.Cell::family, TreeMap::new, Collectors.toList()));
        var names = new TreeSet<>(byFamily.keySet());
        names.addAll(crossed.outside().keySet());
        var families = new ArrayList<OfFamily>();
        for (var name : names) {
            var cells = byFamily.getOrDefault(name, List.of());
            int inside = cells.stream().mapToInt(Crossed.Cell::variations).sum();
            int outside = crossed.outside().getOrDefault(name, 0);
            families.add(new OfFamily(name, inside + outside, outside, bins(crossed, cells)));
        }
        return new Coverage(x, y, List.copyOf(families));
    }

    private static List<Bin> bins(Crossed crossed, List<Crossed.Cell> populated) {
        var cells = new ArrayList<>(populated);
        cells.addAll(Gaps.between(populated));
        return cells.stream()
                .sorted(Comparator.comparing(Crossed.Cell::y).thenComparing(Crossed.Cell::x))
                .map(cell -> new Bin(range(crossed.xEdges(), cell.x()),
                        crossed.yEdges().isEmpty() ? null : range(crossed.yEdges(), cell.y()), cell.variations(),
                        cell.standards()))
                .toList();
    }

    private static Range range(List<BigDecimal> edges, int bin) {
        return new Range(edges.get(bin), edges.get(bin + 1));
    }

    /** Empty cells with populated ones on both sides, in their row or in their column. */
    private static final class Gaps {

        private record Place(int x, int y) {}

        static List<Crossed.Cell> between(List<Crossed.Cell> populated) {
            var taken = populated.stream().map(cell -> new Place(cell.x(), cell.y())).collect(Collectors.toSet());
            var gaps = new TreeSet<>(Comparator.comparing(Place::y).thenComparing(Place::x));
            for (var one : taken) {
                inRow(one, taken, gaps);
                inColumn(one, taken, gaps);
            }
            return gaps.stream().map(gap -> new Crossed.Cell("", gap.x(), gap.y(), 0, 0)).toList();
        }

        private static void inRow(Place from, Set<Place> taken, Set<Place> gaps) {
            taken.stream().filter(other -> other.y() == from.y()).forEach(to -> {
                for (int x = from.x() + 1; x < to.x(); x++) {
                    addIfEmpty(new Place(x, from.y()), taken, gaps);
                }
            });
        }

        private static void inColumn(Place from, Set<Place> taken, Set<Place> gaps) {
            taken.stream().filter(other -> other.x() == from.x()).forEach(to -> {
                for (int y = from.y() + 1; y < to.y(); y++) {
                    addIfEmpty(new Place(from.x(), y), taken, gaps);
                }
            });
        }

        private static void addIfEmpty(Place place, Set<Place> taken, Set<Place> gaps) {
            if (!taken.contains(place)) {
                gaps.add(place);
            }
        }
    }
}
