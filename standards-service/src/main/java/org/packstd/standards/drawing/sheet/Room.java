package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Who stands where on a view. Labels never overlap each other; neither do they stand on drawn lines that were announced,
 * nor dimension lines on each other.
 */
final class Room {

    /** Least distance of two labels, and of a label from a line. */
    private static final double GAP = 0.8;
    /** Least distance of a label from the thing. */
    private static final double OFF = 1;
    /** Least distance of two dimension lines side by side. */
    private static final double TIER = 7.5;

    private final List<Box> labels = new ArrayList<>();
    private final List<Box> lines = new ArrayList<>();
    private final List<Box> dimensionLines = new ArrayList<>();
    private final List<Leader> leaders = new ArrayList<>();
    private Box solid = Box.NOTHING;

    private record Leader(Point from, Point to) {}

    /** The thing itself: labels stand around it. */
    void solid(Box box) {
        solid = solid.union(box);
    }

    void label(Box box) {
        labels.add(box);
    }

    /** A line that no label may cover. */
    void line(Box box) {
        lines.add(box);
    }

    /** A line in any direction that no label may cover. */
    void leader(Point from, Point to) {
        leaders.add(new Leader(from, to));
    }

    void dimensionLine(Box box) {
        dimensionLines.add(box);
    }

    boolean takesLabel(Box box) {
        return !box.grown(OFF).overlaps(solid) && takesLabelInside(box);
    }

    /** The same for a label that may stand on the thing. */
    boolean takesLabelInside(Box box) {
        var wide = box.grown(GAP);
        return none(labels, wide) && none(lines, box) && none(dimensionLines, wide)
                && leaders.stream().noneMatch(leader -> wide.isCrossedBy(leader.from, leader.to));
    }

    /** Whether no other label is in the way. */
    boolean isFree(Box box) {
        return none(labels, box.grown(GAP));
    }

    boolean takesDimensionLine(Box box) {
        return !box.overlaps(solid) && none(labels, box.grown(GAP)) && none(dimensionLines, box.grown(TIER));
    }

    boolean isClear(Point from, Point to) {
        return labels.stream().noneMatch(box -> box.isCrossedBy(from, to));
    }

    int crossings(Point from, Point to) {
        return (int) dimensionLines.stream().filter(box -> box.isCrossedBy(from, to)).count();
    }

    List<Box> labels() {
        return Collections.unmodifiableList(labels);
    }

    private static boolean none(List<Box> boxes, Box box) {
        for (var each : boxes) {
            if (each.overlaps(box)) {
                return false;
            }
        }
        return true;
    }
}
