package org.packstd.standards.specification;

/** A side of a package in top view; y is down. */
public enum Side {
    LEFT(-1, 0),
    BOTTOM(0, 1),
    RIGHT(1, 0),
    TOP(0, -1);

    private final int x;
    private final int y;

    Side(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /** Whether its terminals point along x, so that they stand above each other. */
    public boolean pointsAlongX() {
        return x != 0;
    }

    /** -1 where coordinates are negative, +1 where they are positive. */
    public int sign() {
        return x + y;
    }
}
