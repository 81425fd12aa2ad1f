package org.packstd.standards.footprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.packstd.standards.landpattern.Box;
import org.packstd.standards.landpattern.Land;
import org.packstd.standards.landpattern.LandPattern;

/**
 * The outline of the body as printed on the board, broken where a land would be printed on. Widths and distances are those of
 * the KiCad library convention: lines of 0.12 mm, 0.2 mm from copper.
 */
final class Silkscreen {

    static final BigDecimal LINE = new BigDecimal("0.12");
    /** Of the middle of a line from the body. */
    private static final BigDecimal FROM_BODY = new BigDecimal("0.11");
    /** Of the middle of a line from a land. */
    private static final BigDecimal FROM_LAND = new BigDecimal("0.26");
    /** Of the middle of a line from the mark at the first land. */
    private static final BigDecimal FROM_MARK = new BigDecimal("0.16");
    /**
     * Side of the square around the corner of the first land in which no line is drawn, at most: each of both lines begins half
     * of it away.
     */
    private static final BigDecimal OPEN_CORNER = new BigDecimal("2");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal SHORTEST = new BigDecimal("0.15");

    private Silkscreen() {}

    /** Clockwise from the upper left corner. */
    static List<Line> lines(LandPattern pattern) {
        var outline = pattern.body().grown(FROM_BODY);
        var kept = Stream.concat(pattern.lands().stream().map(land -> land.box().grown(FROM_LAND)),
                markOfFirst(pattern, outline)).toList();
        var lines = new ArrayList<Line>();
        for (var gap : gaps(outline.left(), outline.right(), horizontal(kept, outline.top()))) {
            lines.add(new Line(new Point(gap.from, outline.top()), new Point(gap.to, outline.top())));
        }
        for (var gap : gaps(outline.top(), outline.bottom(), vertical(kept, outline.right()))) {
            lines.add(new Line(new Point(outline.right(), gap.from), new Point(outline.right(), gap.to)));
        }
        for (var gap : gaps(outline.left(), outline.right(), horizontal(kept, outline.bottom()))) {
            lines.add(new Line(new Point(gap.from, outline.bottom()), new Point(gap.to, outline.bottom())));
        }
        for (var gap : gaps(outline.top(), outline.bottom(), vertical(kept, outline.left()))) {
            lines.add(new Line(new Point(outline.left(), gap.from), new Point(outline.left(), gap.to)));
        }
        return List.copyOf(lines);
    }

    /** What stays free for the mark at the first land; without a mark the corner there, which then is the mark. */
    private static Stream<Box> markOfFirst(LandPattern pattern, Box outline) {
        if (!pattern.oriented()) {
            return Stream.empty();
        }
        return Stream.of(PinOneMark.triangle(pattern).map(mark -> PinOneMark.box(mark).grown(FROM_MARK))
                .orElseGet(() -> corner(pattern, outline)));
    }

    private static Box corner(LandPattern pattern, Box outline) {
        var first = first(pattern);
        var size = outline.width().min(outline.height()).multiply(HALF).min(OPEN_CORNER);
        var x = first.x().signum() <= 0 ? outline.left() : outline.right();
        var y = first.y().signum() <= 0 ? outline.top() : outline.bottom();
        return Box.around(x, y, size, size);
    }

    private record Stretch(BigDecimal from, BigDecimal to) {}

    private static List<Stretch> horizontal(List<Box> kept, BigDecimal y) {
        return kept.stream()
                .filter(box -> box.top().compareTo(y) < 0 && box.bottom().compareTo(y) > 0)
                .map(box -> new Stretch(box.left(), box.right()))
                .sorted((one, other) -> one.from.compareTo(other.from))
                .toList();
    }

    private static List<Stretch> vertical(List<Box> kept, BigDecimal x) {
        return kept.stream()
                .filter(box -> box.left().compareTo(x) < 0 && box.right().compareTo(x) > 0)
                .map(box -> new Stretch(box.top(), box.bottom()))
                .sorted((one, other) -> one.from.compareTo(other.from))
                .toList();
    }

    /** The two ends of a stretch that are left, given what must stay free in ascending order; between lands nothing is printed. */
    private static List<Stretch> gaps(BigDecimal from, BigDecimal to, List<Stretch> free) {
        var gaps = new ArrayList<Stretch>();
        if (free.isEmpty()) {
            add(gaps, from, to);
            return gaps;
        }
        add(gaps, from, free.getFirst().from.min(to));
        add(gaps, free.stream().map(Stretch::to).reduce(from, BigDecimal::max), to);
        return gaps;
    }

    private static void add(List<Stretch> gaps, BigDecimal from, BigDecimal to) {
        if (to.subtract(from).compareTo(SHORTEST) >= 0) {
            gaps.add(new Stretch(from, to));
        }
    }

    /** Land 1, or A1: where people look to place the part the right way round. */
    static Land first(LandPattern pattern) {
        return pattern.lands().getFirst();
    }
}
