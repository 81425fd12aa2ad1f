package org.packstd.standards.drawing.plot;

/**
 * A part of a circle, in mm and radians.
 *
 * @param x of its centre
 * @param start direction of its first point from the centre
 * @param angle from the first point to the last, positive in the sense from x to y
 */
public record Arc(double x, double y, double radius, double start, double angle) {

    /** The arc from a corner to the next by the bulge of the first, which is not 0. */
    public static Arc between(Vertex from, Vertex to) {
        double angle = 4 * Math.atan(from.bulge());
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double half = Math.hypot(dx, dy) / 2;
        double radius = half / Math.abs(Math.sin(angle / 2));
        double off = half / Math.tan(angle / 2) / (2 * half); // of the centre from the chord, in parts of the chord
        double x = (from.x() + to.x()) / 2 - dy * off;
        double y = (from.y() + to.y()) / 2 + dx * off;
        return new Arc(x, y, radius, Math.atan2(from.y() - y, from.x() - x), angle);
    }
}
