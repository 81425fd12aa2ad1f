package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a place for each dimension: short ones near the thing, long ones outside, captions where no extension line of
 * another goes through if that can be had, and never on another label.
 */
final class DimensionPlacement {

    /** How far the first tier is from the thing. */
    private static final double FIRST = 9;
    /** Far enough for anything on a real part to find a place. */
    private static final double FARTHEST = 400;
    /** What is farther out still is looked for in steps of this part of the way, or a hostile payload takes for ever. */
    private static final double STRIDE = 0.125;
    /** How much farther out one rather goes than cross an extension line. */
    private static final double CROSSING = 6;
    /** The same for a caption where another dimension would like to stand. */
    private static final double CROWDING = 2;
    private static final double NEAR = 40;
    /** What two arrows need between the extension lines. */
    private static final double ARROWS = 7.5;

    private final Room room;
    private final Box thing;
    private final List<Dimension> all;

    DimensionPlacement(Room room, Box thing, List<Dimension> all) {
        this.room = room;
        this.thing = thing;
        this.all = all.stream().sorted(Comparator.comparingDouble(Dimension::span)).toList();
    }

    /** From the thing outwards. */
    List<PlacedDimension> place() {
        var placed = new ArrayList<PlacedDimension>();
        for (int i = 0; i < all.size(); i++) {
            var found = best(all.get(i), all.subList(i + 1, all.size()));
            room.label(found.captionBox());
            room.dimensionLine(found.lineBox());
            if (found.of().datum() != null) {
                room.label(found.datumBox());
            }
            placed.add(found);
        }
        return placed;
    }

    private PlacedDimension best(Dimension dimension, List<Dimension> later) {
        @Nullable
        PlacedDimension best = null;
        double least = Double.MAX_VALUE;
        double edge = edge(dimension);
        for (double out = FIRST; out < least + FIRST && (out < FARTHEST || best == null); out += out < FARTHEST
                ? 1
                : out * STRIDE) {
            int turn = 0;
            for (var candidate : candidates(dimension, edge + dimension.outwards() * out)) {
                double cost = out - FIRST + turn++ * 0.7;
                if (cost < least && fits(candidate)) {
                    cost += CROSSING * crossings(candidate, later) + CROWDING * neighbours(candidate, later);
                    if (cost < least) {
                        least = cost;
                        best = candidate;
                    }
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("dimension " + dimension.caption().symbol() + ": no place");
        }
        return best;
    }

    /** How many dimensions of the same side are still to come where the caption stands beside its own. */
    private static int neighbours(PlacedDimension candidate, List<Dimension> later) {
        var own = candidate.of();
        boolean beyond = candidate.label() > own.end();
        if (!beyond && candidate.label() >= own.start()) {
            return 0;
        }
        int neighbours = 0;
        for (var other : later) {
            double distance = beyond ? other.start() - own.end() : own.start() - other.end();
            neighbours += other.side() == own.side() && distance >= -1e-6 && distance < NEAR ? 1 : 0;
        }
        return neighbours;
    }

    private double edge(Dimension dimension) {
        return switch (dimension.side()) {
            case ABOVE -> thing.top();
            case BELOW -> thing.bottom();
            case LEFT -> thing.left();
            case RIGHT -> thing.right();
        };
    }

    private static List<PlacedDimension> candidates(Dimension dimension, double across) {
        double length = dimension.lengthOfCaption();
        double middle = (dimension.start() + dimension.end()) / 2;
        double slack = (dimension.span() - length - ARROWS) / 2;
        if (slack >= 0) {
            return List.of(new PlacedDimension(dimension, across, middle, true),
                    new PlacedDimension(dimension, across, middle - slack / 2, true),
                    new PlacedDimension(dimension, across, middle + slack / 2, true),
                    new PlacedDimension(dimension, across, middle - slack, true),
                    new PlacedDimension(dimension, across, middle + slack, true));
        }
        boolean arrowsInside = dimension.span() >= ARROWS;
        double away = (arrowsInside ? 3 : PlacedDimension.REACH + 0.5) + length / 2;
        return List.of(new PlacedDimension(dimension, across, dimension.end() + away, arrowsInside),
                new PlacedDimension(dimension, across, dimension.start() - away, arrowsInside),
                new PlacedDimension(dimension, across, dimension.end() + away + 5, arrowsInside),
                new PlacedDimension(dimension, across, dimension.start() - away - 5, arrowsInside));
    }

    private boolean fits(PlacedDimension candidate) {
        return room.takesLabel(candidate.captionBox()) && room.takesDimensionLine(candidate.lineBox())
                && (candidate.of().datum() == null || room.takesLabel(candidate.datumBox()));
    }

    /** How many extension lines of dimensions farther out would go through the caption. */
    private static int crossings(PlacedDimension candidate, List<Dimension> later) {
        double from = candidate.label() - candidate.of().lengthOfCaption() / 2;
        double to = candidate.label() + candidate.of().lengthOfCaption() / 2;
        int crossings = 0;
        for (var other : later) {
            if (other.side() == candidate.of().side()) {
                crossings += (other.from() > from && other.from() < to ? 1 : 0)
                        + (other.to() > from && other.to() < to ? 1 : 0);
            }
        }
        return crossings;
    }
}
