package org.packstd.standards.drawing.sheet;

/** An upright rectangle, in millimetres. */
public record Box(double left, double top, double right, double bottom) {

    /** Holds nothing; the union with it is the other. */
    public static final Box NOTHING = new Box(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE,
            -Double.MAX_VALUE);

    /** The smallest box around two points. */
    public static Box around(double x1, double y1, double x2, double y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }

    public static Box centred(double x, double y, double width, double height) {
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    public boolean isNothing() {
        return left > right || top > bottom;
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centreX() {
        return (left + right) / 2;
    }

    public double centreY() {
        return (top + bottom) / 2;
    }

    public Box union(Box other) {
        return new Box(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Larger by the same on all sides. */
    public Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    public Box shifted(double dx, double dy) {
        return new Box(left + dx, top + dy, right + dx, bottom + dy);
    }

    /** Whether the two have more than an edge in common. */
    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    public boolean contains(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    /** Whether the straight line between two points goes through the box. */
    public boolean isCrossedBy(Point from, Point to) {
        double enter = 0;
        double leave = 1;
        double[][] slabs = {{from.x(), to.x() - from.x(), left, right}, {from.y(), to.y() - from.y(), top, bottom}};
        for (var slab : slabs) {
            if (Math.abs(slab[1]) < 1e-9) {
                if (slab[0] <= slab[2] || slab[0] >= slab[3]) {
                    return false;
                }
                continue;
            }
            double one = (slab[2] - slab[0]) / slab[1];
            double two = (slab[3] - slab[0]) / slab[1];
            enter = Math.max(enter, Math.min(one, two));
            leave = Math.min(leave, Math.max(one, two));
        }
        return enter < leave;
    }
}
