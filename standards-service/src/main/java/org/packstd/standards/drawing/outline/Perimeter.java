package org.packstd.standards.drawing.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.specification.Position;
import org.packstd.standards.specification.Terminals;

/**
 * Terminals in rows at the sides of a body, counted from the upper left against the clock: down the left side, along the
 * bottom, up the right side, back along the top.
 *
 * @param terminals in the order of their numbers
 * @param areCertain whether they are as many as stated; else some positions are without terminal, and nobody says which
 */
record Perimeter(List<Terminal> terminals, double pitchX, double pitchY, int perSideX, int perSideY,
        boolean areCertain) {

    /** More than any package has at its sides. */
    private static final int MOST = 4000;

    /** Where a terminal stands, as seen from above. */
    enum Side {
        LEFT,
        BOTTOM,
        RIGHT,
        TOP;

        boolean isUpright() {
            return this == LEFT || this == RIGHT;
        }

        /** 1 when outwards is where coordinates grow. */
        int outwards() {
            return this == RIGHT || this == BOTTOM ? 1 : -1;
        }
    }

    /**
     * A terminal.
     *
     * @param along its place along its side, in mm from the middle
     * @param exact what it covers, when that is stated for it alone
     */
    record Terminal(String number, Side side, double along, @Nullable Box exact) {

        Terminal(String number, Side side, double along) {
            this(number, side, along, null);
        }
    }

    static Perimeter of(Terminals stated, String numbering, double pitchX, double pitchY, int perSideX,
            int perSideY) {
        var terminals = new ArrayList<Terminal>();
        row(terminals, Side.LEFT, perSideY, pitchY);
        row(terminals, Side.BOTTOM, perSideX, pitchX);
        row(terminals, Side.RIGHT, perSideY, -pitchY);
        row(terminals, Side.TOP, perSideX, -pitchX);
        var counted = numbered(inOrder(terminals, numbering, perSideX, perSideY), stated);
        boolean certain = stated.count() == null || stated.count() == counted.size();
        return new Perimeter(counted, pitchX, pitchY, perSideX, perSideY, certain);
    }

    private static void row(List<Terminal> to, Side side, int count, double step) {
        for (int i = 0; i < count; i++) {
            to.add(new Terminal("", side, (i - (count - 1) / 2.0) * step));
        }
    }

    /** Positions in the order in which they are counted. */
    private static List<Terminal> inOrder(List<Terminal> positions, String numbering, int perSideX, int perSideY) {
        var ordered = new ArrayList<>(positions);
        switch (numbering) {
            case "PIN_1_TOP_CENTRE" -> Collections.rotate(ordered, -(2 * perSideY + perSideX + perSideX / 2));
            case "CLOCKWISE" -> {
                Collections.reverse(ordered);
                Collections.rotate(ordered, 1);
            }
            default -> {
                // against the clock from the upper left
            }
        }
        return ordered;
    }

    /** Positions get their numbers; a deleted one takes none, a hidden one keeps its own. */
    private static List<Terminal> numbered(List<Terminal> positions, Terminals stated) {
        var terminals = new ArrayList<Terminal>();
        var deleted = Set.copyOf(stated.deleted());
        var hidden = Set.copyOf(stated.hidden());
        int number = 0;
        for (int i = 0; i < positions.size(); i++) {
            var position = positions.get(i);
            if (deleted.contains(i + 1)) {
                continue;
            }
            number++;
            if (!hidden.contains(i + 1)) {
                terminals.add(new Terminal(Integer.toString(number), position.side, position.along));
            }
        }
        return terminals;
    }

    /** Terminals of which each has its place: they belong to the side that they are nearest to. */
    static Perimeter of(List<Position> positions, double halfX, double halfY) {
        var terminals = new ArrayList<Terminal>();
        for (var position : positions.subList(0, Math.min(positions.size(), MOST))) {
            double x = Math.clamp(position.x().doubleValue(), -3000, 3000);
            double y = Math.clamp(position.y().doubleValue(), -3000, 3000);
            boolean upright = Math.abs(x) / halfX >= Math.abs(y) / halfY;
            var side = upright ? x < 0 ? Side.LEFT : Side.RIGHT : y < 0 ? Side.TOP : Side.BOTTOM;
            terminals.add(new Terminal(position.id(), side, upright ? y : x, exact(position, x, y)));
        }
        int perSideX = (int) terminals.stream().filter(each -> !each.side.isUpright()).count();
        return new Perimeter(terminals, 0, 0, perSideX, terminals.size() - perSideX, true);
    }

    private static @Nullable Box exact(Position position, double x, double y) {
        return position.width() == null || position.length() == null
                ? null
                : Box.centred(x, y, Math.clamp(position.width().doubleValue(), 0.001, 3000),
                        Math.clamp(position.length().doubleValue(), 0.001, 3000));
    }

    static String uncertain(Part part) {
        return part.word("Fewer terminals are stated than the rows have positions; which are without is not specified.",
                "所述端子数少于位置数；哪些位置无端子未规定。");
    }

    List<Terminal> on(Side side) {
        return terminals.stream().filter(terminal -> terminal.side == side).toList();
    }

    boolean isQuad() {
        return perSideX > 0 && perSideY > 0;
    }
}
