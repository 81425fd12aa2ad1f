package org.packstd.standards.drawing.sheet;

import org.jspecify.annotations.Nullable;

/** Finds a place for what a leader points from: near, free, and not making the view larger than it needs to be. */
final class CalloutPlacement {

    private static final double SHOULDER = 3;
    /** How much farther one rather goes than through the thing. */
    private static final double THROUGH = 12;
    private static final double NEAREST = 5;
    /** Each try is so much farther out. */
    private static final double STEP = 1.22;
    private static final double FARTHEST = 1e15;

    private final Room room;
    private final Box thing;
    private final Box bounds;

    CalloutPlacement(Room room, Box thing, Box bounds) {
        this.room = room;
        this.thing = thing.grown(-0.4);
        this.bounds = bounds;
    }

    /** @param elbow where the leader turns; @param toRight whether the content stands to the right of it */
    record Placed(Point anchor, Point elbow, boolean toRight, Box box, Content content) {

        Point shoulder() {
            return elbow.plus(toRight ? SHOULDER : -SHOULDER, 0);
        }

        void draw(Markup to) {
            to.raw("<g class=\"note\" stroke=\"currentColor\" stroke-width=\"0.25\" fill=\"none\"><path d=\"M")
                    .number(anchor.x()).raw(" ").number(anchor.y()).raw("L").number(elbow.x()).raw(" ")
                    .number(elbow.y()).raw("L").number(shoulder().x()).raw(" ").number(shoulder().y()).raw("\"/>");
            Marks.arrow(to, anchor, elbow);
            content.draw(to, box, !toRight);
            to.raw("</g>");
        }
    }

    /**
     * The cheapest place; where the leader would cross a label whatever its direction, it does.
     *
     * @param angle direction that looks best, in degrees, clockwise from the right
     * @param inside what part of the thing it may stand on; null for none
     */
    Placed place(Point anchor, Content content, double angle, @Nullable Box inside) {
        var clear = place(anchor, content, angle, inside, true);
        var best = clear != null ? clear : place(anchor, content, angle, inside, false);
        if (best == null) {
            throw new IllegalStateException("callout: no place around " + anchor);
        }
        return best;
    }

    private @Nullable Placed place(Point anchor, Content content, double angle, @Nullable Box inside, boolean clear) {
        @Nullable
        Placed best = null;
        double least = Double.MAX_VALUE;
        for (double distance = NEAREST; distance < Math.min(least, FARTHEST); distance *= STEP) {
            for (int turn = 0; turn < 12; turn++) {
                double offset = (turn + 1) / 2 * (turn % 2 == 0 ? 30 : -30);
                var candidate = candidate(anchor, content, Math.toRadians(angle + offset), distance);
                double cost = distance + Math.abs(offset) / 30 + growth(candidate.box)
                        + (thing.isCrossedBy(candidate.anchor, candidate.elbow) ? THROUGH : 0);
                if (cost < least && fits(candidate, inside) && (!clear || isClear(candidate))) {
                    cost += 4 * room.crossings(candidate.anchor, candidate.elbow);
                    if (cost < least) {
                        least = cost;
                        best = candidate;
                    }
                }
            }
        }
        return best;
    }

    private static Placed candidate(Point anchor, Content content, double direction, double distance) {
        var elbow = anchor.plus(distance * Math.cos(direction), distance * Math.sin(direction));
        boolean toRight = elbow.x() >= anchor.x() - 1e-6;
        double near = elbow.x() + (toRight ? SHOULDER + 0.6 : -SHOULDER - 0.6);
        double top = elbow.y() - content.shoulder();
        double left = toRight ? near : near - content.width();
        return new Placed(anchor, elbow, toRight,
                new Box(left, top, left + content.width(), top + content.height()), content);
    }

    private boolean fits(Placed candidate, @Nullable Box inside) {
        return inside != null && inside.contains(candidate.box)
                ? room.takesLabelInside(candidate.box)
                : room.takesLabel(candidate.box);
    }

    private boolean isClear(Placed candidate) {
        return room.isClear(candidate.anchor, candidate.elbow) && room.isClear(candidate.elbow, candidate.shoulder());
    }

    private double growth(Box box) {
        var larger = bounds.union(box);
        return 0.55 * (larger.width() - bounds.width()) + 0.25 * (larger.height() - bounds.height());
    }
}
