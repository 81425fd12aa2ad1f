package org.packstd.standards.drawing.sheet;

import java.util.List;
import java.util.Set;

/**
 * A view whose labels have their places, as a block around the origin of what it shows.
 *
 * @param thing the box of the outlines, without annotations
 * @param bounds the box of everything
 * @param labels the boxes of all labels; none overlaps another
 * @param symbols what it has a dimension for
 */
public record FinishedView(View.Name name, double scale, Box thing, Box bounds, List<Box> labels,
        Set<String> symbols, String opening, String content) {

    /** Puts its origin at a place. */
    public void writeAt(Markup to, double x, double y) {
        to.raw(opening).raw(" transform=\"translate(").number(x).raw(" ").number(y).raw(")\" ").raw(content);
    }
}
