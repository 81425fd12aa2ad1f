package org.packstd.standards.drawing.plot;

import java.util.ArrayList;
import java.util.List;
import org.packstd.standards.drawing.sheet.Box;

/**
 * What can be seen of lines where something that was drawn later covers them: on paper the sheet is painted over them, but not
 * every format can paint.
 */
final class Uncovered {

    private static final double SAME = 1e-6;

    private final List<Patch> patches = new ArrayList<>();

    /**
     * Something that covers.
     *
     * @param rank how many marks were there before it
     */
    private record Patch(int rank, Box box, List<List<Vertex>> edges) {}

    private Uncovered(List<Mark> marks) {
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.ink().covers()) {
                patches.add(new Patch(i, mark.shape().bounds(), mark.shape().straightened()));
            }
        }
    }

    /** Marks as far as they are seen, in their order; a shape that nothing covers stays what it is. */
    static List<Mark> of(List<Mark> marks) {
        var covering = new Uncovered(marks);
        var seen = new ArrayList<Mark>();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.ink().hasLine()) {
                covering.add(mark, i, seen);
            } else {
                seen.add(mark);
            }
        }
        return seen;
    }

    private void add(Mark mark, int rank, List<Mark> seen) {
        var box = mark.shape().bounds().grown(SAME);
        var later = patches.stream().filter(patch -> patch.rank > rank && patch.box.overlaps(box)).toList();
        if (later.isEmpty()) {
            seen.add(mark);
            return;
        }
        var kept = new ArrayList<Run>();
        boolean whole = true;
        for (var line : mark.shape().straightened()) {
            whole &= cut(line, later, kept);
        }
        if (whole) {
            seen.add(mark);
        } else if (!kept.isEmpty()) {
            seen.add(mark.as(new Shape.Path(kept)));
        }
    }

    /** Keeps what is seen of a line; answers whether that is all of it. */
    private static boolean cut(List<Vertex> line, List<Patch> patches, List<Run> kept) {
        boolean whole = true;
        var current = new ArrayList<Vertex>();
        for (int i = 0; i + 1 < line.size(); i++) {
            var from = line.get(i);
            var to = line.get(i + 1);
            double[] ends = ends(from, to, patches);
            for (int j = 0; j + 1 < ends.length; j++) {
                if (ends[j + 1] - ends[j] < SAME) {
                    continue;
                }
                if (isCovered(at(from, to, (ends[j] + ends[j + 1]) / 2), patches)) {
                    whole = false;
                    finish(current, kept);
                } else {
                    if (current.isEmpty()) {
                        current.add(at(from, to, ends[j]));
                    }
                    current.add(at(from, to, ends[j + 1]));
                }
            }
        }
        finish(current, kept);
        return whole;
    }

    private static void finish(List<Vertex> current, List<Run> kept) {
        if (current.size() > 1) {
            kept.add(new Run(current, false));
        }
        current.clear();
    }

    /** Where a piece may begin or end, from 0 to 1 in ascending order. */
    private static double[] ends(Vertex from, Vertex to, List<Patch> patches) {
        var ends = new ArrayList<Double>(List.of(0.0, 1.0));
        for (var patch : patches) {
            for (var edge : patch.edges) {
                for (int i = 0; i + 1 < edge.size(); i++) {
                    double at = crossing(from, to, edge.get(i), edge.get(i + 1));
                    if (at > 0 && at < 1) {
                        ends.add(at);
                    }
                }
            }
        }
        return ends.stream().sorted().mapToDouble(Double::doubleValue).toArray();
    }

    /** Where a line meets an edge, in parts of the line; -1 if it does not. */
    private static double crossing(Vertex from, Vertex to, Vertex one, Vertex two) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double ex = two.x() - one.x();
        double ey = two.y() - one.y();
        double across = dx * ey - dy * ex;
        if (Math.abs(across) < 1e-12) {
            return -1;
        }
        double along = ((one.x() - from.x()) * ey - (one.y() - from.y()) * ex) / across;
        double beside = ((one.x() - from.x()) * dy - (one.y() - from.y()) * dx) / across;
        return beside >= -SAME && beside <= 1 + SAME ? along : -1;
    }

    private static Vertex at(Vertex from, Vertex to, double part) {
        return new Vertex(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static boolean isCovered(Vertex point, List<Patch> patches) {
        return patches.stream().anyMatch(patch -> holds(patch, point));
    }

    /** Whether a point is inside; one on an edge is not. */
    private static boolean holds(Patch patch, Vertex point) {
        boolean inside = false;
        for (var edge : patch.edges) {
            for (int i = 0; i + 1 < edge.size(); i++) {
                var one = edge.get(i);
                var two = edge.get(i + 1);
                if (isOn(point, one, two)) {
                    return false;
                }
                boolean straddles = one.y() > point.y() != two.y() > point.y();
                if (straddles && point.x() < (two.x() - one.x()) * (point.y() - one.y()) / (two.y() - one.y())
                        + one.x()) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    private static boolean isOn(Vertex point, Vertex one, Vertex two) {
        double length = Math.hypot(two.x() - one.x(), two.y() - one.y());
        double around = Math.hypot(point.x() - one.x(), point.y() - one.y())
                + Math.hypot(point.x() - two.x(), point.y() - two.y());
        return around - length < SAME;
    }
}
