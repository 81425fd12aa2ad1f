package org.packstd.standards.drawing.plot;

/**
 * A corner, in millimetres of the paper; y is down.
 *
 * @param bulge tangent of a quarter of the angle of the arc to the next corner, positive in the sense from x to y, which is
 *        clockwise as seen; 0 for a straight line
 */
public record Vertex(double x, double y, double bulge) {

    public Vertex(double x, double y) {
        this(x, y, 0);
    }

    Vertex bulging(double by) {
        return new Vertex(x, y, by);
    }

    Vertex shifted(double dx, double dy) {
        return new Vertex(x + dx, y + dy, bulge);
    }
}
