package org.packstd.standards.drawing.outline;

import java.util.List;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.FinishedView;

/**
 * An outline drawing.
 *
 * @param svg the whole document
 * @param labels boxes of all labels of its views; none overlaps another
 * @param views as drawn
 */
public record Picture(String svg, List<Box> labels, List<FinishedView> views) {}
