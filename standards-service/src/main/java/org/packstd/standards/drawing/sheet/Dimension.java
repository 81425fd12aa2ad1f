package org.packstd.standards.drawing.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A linear dimension that waits for its place, in millimetres of the paper. Along is the direction that is measured, across
 * the other one.
 *
 * @param from where it begins, along
 * @param to where it ends, along
 * @param featureFrom where its first extension line leaves the thing, across
 * @param featureTo where its second extension line leaves the thing, across
 * @param datum letter of the datum that the middle of what is measured makes; null without
 */
record Dimension(Caption caption, Side side, double from, double to, double featureFrom, double featureTo,
        @Nullable String datum) {

    /** Which side of the view it stands on. */
    enum Side {
        ABOVE,
        BELOW,
        LEFT,
        RIGHT
    }

    /** Whether one of its extension lines will run through a box, wherever outside the dimension gets its place. */
    boolean extendsThrough(Box box) {
        return extendsThrough(box, from, featureFrom) || extendsThrough(box, to, featureTo);
    }

    private boolean extendsThrough(Box box, double along, double feature) {
        boolean isInLine = isHorizontal()
                ? box.left() < along && along < box.right()
                : box.top() < along && along < box.bottom();
        double farthest = switch (side) {
            case ABOVE -> -box.top();
            case BELOW -> box.bottom();
            case LEFT -> -box.left();
            case RIGHT -> box.right();
        };
        return isInLine && farthest > outwards() * feature;
    }

    boolean isHorizontal() {
        return side == Side.ABOVE || side == Side.BELOW;
    }

    /** 1 when outwards is where coordinates grow. */
    int outwards() {
        return side == Side.BELOW || side == Side.RIGHT ? 1 : -1;
    }

    double start() {
        return Math.min(from, to);
    }

    double end() {
        return Math.max(from, to);
    }

    double span() {
        return end() - start();
    }

    double lengthOfCaption() {
        return isHorizontal() ? caption.width() : caption.height();
    }

    double depthOfCaption() {
        return isHorizontal() ? caption.height() : caption.width();
    }

    Point at(double along, double across) {
        return isHorizontal() ? new Point(along, across) : new Point(across, along);
    }

    Box box(double alongFrom, double alongTo, double across, double depth) {
        return isHorizontal()
                ? Box.around(alongFrom, across - depth / 2, alongTo, across + depth / 2)
                : Box.around(across - depth / 2, alongFrom, across + depth / 2, alongTo);
    }
}
