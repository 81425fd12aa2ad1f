package org.packstd.standards.drawing.outline;

import java.util.List;
import org.packstd.standards.drawing.sheet.Point;
import org.packstd.standards.drawing.sheet.Trace;

/** Outlines whose corners are bent, as leads are. */
final class Rounding {

    private Rounding() {}

    /**
     * A closed outline through corners.
     *
     * @param radii of the bend at each corner; 0 leaves it sharp
     */
    static Trace closed(List<Point> corners, double... radii) {
        Trace trace = null;
        for (int i = 0; i < corners.size(); i++) {
            var corner = corners.get(i);
            var before = corners.get((i + corners.size() - 1) % corners.size());
            var after = corners.get((i + 1) % corners.size());
            double radius = i < radii.length ? radii[i] : 0;
            double half = halfAngle(before, corner, after);
            double room = Math.min(corner.distance(before), corner.distance(after)) * 0.48;
            double cut = radius == 0 || half > 1.55 ? 0 : Math.min(radius / Math.tan(half), room);
            var enter = toward(corner, before, cut);
            var leave = toward(corner, after, cut);
            trace = trace == null ? Trace.from(enter.x(), enter.y()) : trace.to(enter.x(), enter.y());
            if (cut > 0) {
                double bent = cut * Math.tan(half);
                trace = turnsRight(before, corner, after)
                        ? trace.arc(bent, leave.x(), leave.y())
                        : trace.counterArc(bent, leave.x(), leave.y());
            }
        }
        if (trace == null) {
            throw new IllegalArgumentException("corners: none (expected: three or more)");
        }
        return trace.close();
    }

    private static double halfAngle(Point before, Point corner, Point after) {
        double one = Math.atan2(before.y() - corner.y(), before.x() - corner.x());
        double two = Math.atan2(after.y() - corner.y(), after.x() - corner.x());
        double angle = Math.abs(one - two);
        return Math.min(angle, 2 * Math.PI - angle) / 2;
    }

    private static Point toward(Point from, Point to, double by) {
        double length = from.distance(to);
        return length == 0 ? from : from.plus((to.x() - from.x()) / length * by, (to.y() - from.y()) / length * by);
    }

    private static boolean turnsRight(Point before, Point corner, Point after) {
        return (corner.x() - before.x()) * (after.y() - corner.y())
                - (corner.y() - before.y()) * (after.x() - corner.x()) > 0;
    }
}
