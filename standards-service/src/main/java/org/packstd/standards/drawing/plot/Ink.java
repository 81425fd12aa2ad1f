package org.packstd.standards.drawing.plot;

import java.util.List;

/**
 * How a mark is drawn.
 *
 * @param width of the line in mm; 0 for none
 * @param dashes in mm, dashes and gaps in turn; empty for a whole line
 * @param opacity of the filling, 0 to 1
 */
public record Ink(double width, List<Double> dashes, Fill fill, double opacity) {

    /** What is inside. */
    public enum Fill {
        NONE,
        /** The sheet, which covers what is behind. */
        SHEET,
        INK
    }

    public Ink {
        dashes = List.copyOf(dashes);
    }

    public boolean hasLine() {
        return width > 0;
    }

    public boolean isSeen() {
        return hasLine() || fill != Fill.NONE;
    }

    /** Whether nothing can be seen through it. */
    public boolean covers() {
        return fill == Fill.SHEET;
    }

    public boolean isBlack() {
        return fill == Fill.INK && opacity >= 1;
    }
}
