package org.packstd.standards.dxf;

/** The box around what was drawn so far. */
final class Extent {

    private double left = Double.MAX_VALUE;
    private double bottom = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double top = -Double.MAX_VALUE;

    void add(double x, double y) {
        left = Math.min(left, x);
        bottom = Math.min(bottom, y);
        right = Math.max(right, x);
        top = Math.max(top, y);
    }

    /** Another one that stands at a place. */
    void add(Extent other, double x, double y) {
        if (!other.isNothing()) {
            add(other.left + x, other.bottom + y);
            add(other.right + x, other.top + y);
        }
    }

    private boolean isNothing() {
        return left > right;
    }

    double left() {
        return isNothing() ? 0 : left;
    }

    double bottom() {
        return isNothing() ? 0 : bottom;
    }

    double right() {
        return isNothing() ? 0 : right;
    }

    double top() {
        return isNothing() ? 0 : top;
    }
}
