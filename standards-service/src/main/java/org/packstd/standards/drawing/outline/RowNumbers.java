package org.packstd.standards.drawing.outline;

import java.util.List;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Lettering;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.specification.Side;

/**
 * The numbers at the ends of rows of terminals.
 *
 * @param edges the numbers stand outside of these
 * @param corners the numbers stay off these, since extension lines run there
 */
record RowNumbers(Box edges, Box corners) {

    /** Rows that are long enough for numbers at their ends beside dimensions. */
    static final int LONG = 4;
    /** No number of a terminal is wider, in mm on paper. */
    private static final double WIDEST = 40;
    /** What a number needs of its row, in mm on paper. */
    private static final double CLEAR = 3.2;

    /** How many terminals from the end a dimension stands, so that its extension lines pass the number there. */
    static int inside(View view, List<Perimeter.Terminal> row, double pitch) {
        int clear = (int) Math.ceil(CLEAR / Math.max(pitch * view.scale(), CLEAR / 1000));
        return row.size() < LONG ? 0 : Math.clamp(clear, 1, row.size() / 2 - 1);
    }

    /** @param direction 1 from above, -1 from below, where left and right are exchanged */
    void draw(View view, Perimeter.Terminal terminal, int direction) {
        double half = Math.min(Lettering.TABLE.width(terminal.number()), WIDEST) / 2;
        var projection = view.projection();
        var side = terminal.side();
        if (side.pointsAlongX()) {
            double edge = side == Side.LEFT ? edges.left() : edges.right();
            double end = projection.y(corners.bottom()) - 1.9;
            view.number(terminal.number(), projection.x(edge) + side.sign() * direction * (2 + half),
                    within(projection.y(terminal.along()), end), true);
        } else {
            double edge = side == Side.TOP ? edges.top() : edges.bottom();
            double end = Math.abs(projection.x(corners.right())) - half - 0.8;
            view.number(terminal.number(), within(projection.x(terminal.along()), end),
                    projection.y(edge) + side.sign() * 3.4, false);
        }
    }

    private static double within(double along, double end) {
        return end <= 0 ? along : Math.clamp(along, -end, end);
    }
}
