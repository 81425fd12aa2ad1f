package org.packstd.standards.drawing.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.specification.Numbering;
import org.packstd.standards.specification.Position;
import org.packstd.standards.specification.Side;
import org.packstd.standards.specification.Variation;

/**
 * Terminals in rows at the sides of a body, numbered as {@link Numbering} says: the same for drawings and land patterns.
 *
 * @param terminals in the order of their numbers
 * @param areCertain whether they are as many as stated; else some positions are without terminal, and nobody says which
 */
record Perimeter(List<Terminal> terminals, double pitchX, double pitchY, int perSideX, int perSideY,
        boolean areCertain) {

    /** More than any package has at its sides. */
    private static final int MOST = 4000;

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

    /** Rows of equal steps, counted as the lands are. */
    static Perimeter of(Variation variation, double pitchX, double pitchY) {
        var stated = variation.terminals();
        var numbering = variation.text("terminalNumbering").flatMap(Numbering::named)
                .orElse(Numbering.COUNTER_CLOCKWISE);
        boolean single = variation.text("layout").filter("SINGLE"::equals).isPresent();
        var terminals = numbering.seats(stated.perSideX(), stated.perSideY(), single, Set.copyOf(stated.deleted()),
                Set.copyOf(stated.hidden())).stream()
                .map(seat -> new Terminal(seat.number(), seat.side(), (seat.index() - (seat.rowLength() - 1) / 2.0)
                        * (seat.side().pointsAlongX() ? pitchY : pitchX)))
                .toList();
        boolean certain = stated.count() == null || stated.count() == terminals.size();
        return new Perimeter(terminals, pitchX, pitchY, stated.perSideX(), stated.perSideY(), certain);
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
        int perSideX = (int) terminals.stream().filter(each -> !each.side.pointsAlongX()).count();
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

    /** Along the side against the clock, wherever the numbers begin. */
    List<Terminal> on(Side side) {
        Comparator<Terminal> along = Comparator.comparingDouble(Terminal::along);
        return terminals.stream().filter(terminal -> terminal.side == side)
                .sorted(side == Side.LEFT || side == Side.BOTTOM ? along : along.reversed()).toList();
    }

    /** Which of the upright sides is measured: the right one, unless terminals are at the left one only. */
    Side measured() {
        return on(Side.RIGHT).isEmpty() && !on(Side.LEFT).isEmpty() ? Side.LEFT : Side.RIGHT;
    }

    /** Terminal 1, when it stands within a row: its number is written beside those at the ends. */
    Optional<Terminal> firstWithinRow() {
        return terminals.stream().filter(terminal -> "1".equals(terminal.number)).findFirst().filter(first -> {
            var row = on(first.side);
            return !first.equals(row.getFirst()) && !first.equals(row.getLast());
        });
    }

    boolean isQuad() {
        return perSideX > 0 && perSideY > 0;
    }
}
