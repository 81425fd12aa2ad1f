package org.packstd.standards.drawing.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The number of a terminal, waiting for its place beside it.
 *
 * @param wanted where its middle should be
 * @param upright whether it may move up and down; else to the left and right
 */
record RowNumber(String text, Point wanted, boolean upright) {

    /** What is wider, in mm, is no number of a terminal. */
    static final double WIDEST = 40;
    private static final double STEP = 0.4;
    private static final int STEPS = 6;
    /** Least distance from an extension line. */
    private static final double OFF = 0.3;

    /**
     * Nearest to where it should be without an extension line through it; if all are crossed it is left out, since the other
     * end of the row has one too.
     */
    Optional<Box> place(Room room, List<Dimension> dimensions) {
        for (int i = 0; i <= 2 * STEPS; i++) {
            double moved = (i + 1) / 2 * (i % 2 == 0 ? -STEP : STEP);
            var box = box(upright ? wanted.plus(0, moved) : wanted.plus(moved, 0));
            if (room.isFree(box) && dimensions.stream().noneMatch(each -> each.extendsThrough(box.grown(OFF)))) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    private Box box(Point middle) {
        return Box.centred(middle.x(), middle.y(), Lettering.TABLE.width(text) + 0.6,
                Lettering.TABLE.capHeight() * 1.25);
    }

    /** On a patch that breaks what runs there. */
    void draw(Markup to, Box box) {
        Marks.patch(to, box, false);
        Marks.text(to, text, Lettering.TABLE, box.centreX(), box.centreY() + Lettering.TABLE.capHeight() / 2, "middle");
    }
}
