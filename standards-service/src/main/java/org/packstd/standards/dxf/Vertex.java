package org.packstd.standards.dxf;

/**
 * A corner of a polyline, in mm.
 *
 * @param bulge tangent of a quarter of the angle of the arc to the next corner, positive against the clock; 0 for a straight line
 */
public record Vertex(double x, double y, double bulge) {

    /** The bulge of a quarter of a circle. */
    public static final double QUARTER = Math.tan(Math.PI / 8);

    public Vertex(double x, double y) {
        this(x, y, 0);
    }
}
