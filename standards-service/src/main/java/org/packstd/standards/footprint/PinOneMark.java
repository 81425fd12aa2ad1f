package org.packstd.standards.footprint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.landpattern.Box;
import org.packstd.standards.landpattern.Land;
import org.packstd.standards.landpattern.LandPattern;

/** A triangle on the board that points at the first land, from where nothing else is. */
final class PinOneMark {

    /** Least distance of a mark from copper. */
    private static final BigDecimal FROM_COPPER = new BigDecimal("0.15");
    private static final BigDecimal DISTANCE = new BigDecimal("0.20");
    private static final BigDecimal LENGTH = new BigDecimal("0.33");
    private static final BigDecimal HALF_BASE = new BigDecimal("0.20");
    /** Longer side of the courtyard in mm up to which the mark is smaller. */
    private static final BigDecimal SMALL_PART = new BigDecimal("4");
    private static final BigDecimal SMALLER = new BigDecimal("0.6");
    private static final BigDecimal FROM_BODY = new BigDecimal("0.30");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final LandPattern pattern;
    private final BigDecimal length;
    private final BigDecimal halfBase;

    private PinOneMark(LandPattern pattern, boolean smaller) {
        var courtyard = pattern.courtyard();
        var small = smaller || courtyard.width().max(courtyard.height()).compareTo(SMALL_PART) < 0;
        this.pattern = pattern;
        this.length = small ? LENGTH.multiply(SMALLER) : LENGTH;
        this.halfBase = small ? HALF_BASE.multiply(SMALLER) : HALF_BASE;
    }

    /**
     * The tip first; none when the part may be placed either way round, or when there is no room in the courtyard: then the
     * corner of the silkscreen there stays open.
     */
    static Optional<List<Point>> triangle(LandPattern pattern) {
        if (!pattern.oriented()) {
            return Optional.empty();
        }
        return Stream.of(new PinOneMark(pattern, false), new PinOneMark(pattern, true))
                .flatMap(each -> each.triangles().stream()).filter(each -> isRoomFor(pattern, each)).findFirst();
    }

    private static boolean isRoomFor(LandPattern pattern, List<Point> triangle) {
        var mark = box(triangle);
        var courtyard = pattern.courtyard();
        return mark.left().compareTo(courtyard.left()) >= 0 && mark.right().compareTo(courtyard.right()) <= 0
                && mark.top().compareTo(courtyard.top()) >= 0 && mark.bottom().compareTo(courtyard.bottom()) <= 0
                && pattern.lands().stream().noneMatch(land -> land.box().grown(FROM_COPPER).overlaps(mark));
    }

    static Box box(List<Point> triangle) {
        return triangle.stream().map(corner -> new Box(corner.x(), corner.y(), corner.x(), corner.y()))
                .reduce(Box::and).orElseThrow();
    }

    /** The best one first. */
    private List<List<Point>> triangles() {
        var land = Silkscreen.first(pattern);
        return pattern.lands().size() == 2
                ? List.of(usual(land), beside(land), outwards(land), between(land))
                : List.of(usual(land), beside(land), outwards(land));
    }

    /** Between two lands that leave no room outside, and no line of the silkscreen a corner that could stay open. */
    private List<Point> between(Land land) {
        var box = land.box();
        return land.x().signum() <= 0
                ? pointing(new Point(box.right().add(DISTANCE), land.y()), BigDecimal.ONE.negate(), BigDecimal.ZERO)
                : pointing(new Point(box.left().subtract(DISTANCE), land.y()), BigDecimal.ONE, BigDecimal.ZERO);
    }

    private List<Point> usual(Land land) {
        if (isUnderTheBody(land)) {
            var tip = new Point(pattern.body().left().min(land.box().left()).subtract(FROM_BODY), land.y());
            return pointing(tip, BigDecimal.ONE, BigDecimal.ZERO);
        }
        return standsAlone(land) ? beside(land) : outwards(land);
    }

    private boolean isUnderTheBody(Land land) {
        var body = pattern.body();
        var box = land.box();
        return box.left().compareTo(body.left()) >= 0 && box.right().compareTo(body.right()) <= 0
                && box.top().compareTo(body.top()) >= 0 && box.bottom().compareTo(body.bottom()) <= 0;
    }

    /** Whether the first land has no neighbour on the side where the mark would stand. */
    private boolean standsAlone(Land land) {
        var room = room(land);
        return pattern.lands().stream()
                .filter(each -> !each.equals(land))
                .map(Land::box)
                .noneMatch(box -> box.overlaps(room));
    }

    private Box room(Land land) {
        var reach = DISTANCE.add(length).add(DISTANCE);
        var box = land.box();
        return pointsAcross(pattern, land)
                ? new Box(box.left(), box.top().subtract(reach), box.right(), box.top())
                : new Box(box.left().subtract(reach), box.top(), box.left(),
                        box.bottom());
    }

    /** Above a land of a left or right row, left of one of an upper or lower row; near its outer end, off the body. */
    private List<Point> beside(Land land) {
        var box = land.box();
        if (pointsAcross(pattern, land)) {
            var x = land.x().signum() <= 0 ? box.left().add(halfBase) : box.right().subtract(halfBase);
            return pointing(new Point(x, box.top().subtract(DISTANCE)), BigDecimal.ZERO, BigDecimal.ONE);
        }
        var y = land.y().signum() <= 0 ? box.top().add(halfBase) : box.bottom().subtract(halfBase);
        return pointing(new Point(box.left().subtract(DISTANCE), y), BigDecimal.ONE, BigDecimal.ZERO);
    }

    private List<Point> outwards(Land land) {
        var box = land.box();
        if (pointsAcross(pattern, land)) {
            return land.x().signum() <= 0
                    ? pointing(new Point(box.left().subtract(DISTANCE), land.y()), BigDecimal.ONE, BigDecimal.ZERO)
                    : pointing(new Point(box.right().add(DISTANCE), land.y()), BigDecimal.ONE.negate(),
                            BigDecimal.ZERO);
        }
        return land.y().signum() <= 0
                ? pointing(new Point(land.x(), box.top().subtract(DISTANCE)), BigDecimal.ZERO, BigDecimal.ONE)
                : pointing(new Point(land.x(), box.bottom().add(DISTANCE)), BigDecimal.ZERO, BigDecimal.ONE.negate());
    }

    /** Whether the land is of a left or right row: further out in x than in y, measured against the body. */
    static boolean pointsAcross(LandPattern pattern, Land land) {
        var beyondX = land.x().abs().add(land.width().multiply(HALF)).subtract(pattern.body().right());
        var beyondY = land.y().abs().add(land.height().multiply(HALF)).subtract(pattern.body().bottom());
        return beyondX.compareTo(beyondY) >= 0;
    }

    private List<Point> pointing(Point tip, BigDecimal x, BigDecimal y) {
        var back = tip.moved(x.multiply(length).negate(), y.multiply(length).negate());
        return List.of(tip, back.moved(y.multiply(halfBase), x.multiply(halfBase)),
                back.moved(y.multiply(halfBase).negate(), x.multiply(halfBase).negate()));
    }
}
