package org.packstd.standards.drawing.sheet;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sheet: top view with the side view below it, bottom view to the right with a detail below it (third angle), tables,
 * notes and title block.
 *
 * @param top at a scale
 * @param side at a scale; stands exactly below the top view
 * @param bottom at a scale; stands exactly beside the top view
 * @param details the same at scales of its own, the largest first; the largest that does not make the others smaller is taken
 * @param tables below one another in the right column
 * @param across a word across the whole sheet, such as DRAFT; null without
 */
public record Sheet(DoubleFunction<FinishedView> top, DoubleFunction<FinishedView> side,
        DoubleFunction<FinishedView> bottom, List<FinishedView> details, List<Table> tables, Notes notes,
        DoubleFunction<TitleBlock> titleBlock, @Nullable String across) {

    /**
     * The sheet drawn.
     *
     * @param labels boxes of all labels of all views, on the sheet
     */
    public record Drawn(String content, double width, double height, double scale, List<FinishedView> views,
            List<Box> labels) {}

    /**
     * Draws it at the largest scale and on the smallest sheet where everything fits.
     *
     * @param largest a scale that is not worth trying to exceed
     */
    public Drawn draw(double largest) {
        return new SheetLayout(this).draw(largest);
    }
}
