package org.packstd.standards.drawing.sheet;

/**
 * From the thing to the paper.
 *
 * @param scale millimetres on paper for one of the thing
 * @param mirrored left and right exchanged, as it is seen from below, or at the other side of the thing
 */
public record Projection(double scale, boolean mirrored) {

    /** Paper as it is. */
    static final Projection PAPER = new Projection(1, false);

    public double x(double x) {
        return mirrored ? -x * scale : x * scale;
    }

    public double y(double y) {
        return y * scale;
    }

    public Point of(double x, double y) {
        return new Point(x(x), y(y));
    }

    public Box of(Box box) {
        return Box.around(x(box.left()), y(box.top()), x(box.right()), y(box.bottom()));
    }
}
