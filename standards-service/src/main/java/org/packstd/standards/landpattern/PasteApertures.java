package org.packstd.standards.landpattern;

import static org.packstd.standards.landpattern.derivation.Term.of;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.packstd.standards.landpattern.derivation.Worksheet;

/** Openings of the stencil over an exposed pad: several small ones, so that gas can leave and the part does not swim. */
final class PasteApertures {

    /** Part of the land that gets paste. */
    private static final BigDecimal COVERAGE = new BigDecimal("0.65");
    /** Largest distance of the middles of two openings, in mm. */
    private static final BigDecimal CELL = new BigDecimal("1.5");

    private PasteApertures() {}

    static List<Land> over(Land pad, Worksheet worksheet) {
        var columns = cells(pad.width());
        var rows = cells(pad.height());
        var cellWidth = pad.width().divide(BigDecimal.valueOf(columns), MathContext.DECIMAL32);
        var cellHeight = pad.height().divide(BigDecimal.valueOf(rows), MathContext.DECIMAL32);
        var side = COVERAGE.sqrt(MathContext.DECIMAL32);
        var width = cellWidth.multiply(side).setScale(3, RoundingMode.HALF_EVEN);
        var height = cellHeight.multiply(side).setScale(3, RoundingMode.HALF_EVEN);
        worksheet.note("paste opening", "x", width, "%s / %s × √%s", of("land", pad.width()),
                of("openings", BigDecimal.valueOf(columns)), of("coverage", COVERAGE));
        worksheet.note("paste opening", "y", height, "%s / %s × √%s", of("land", pad.height()),
                of("openings", BigDecimal.valueOf(rows)), of("coverage", COVERAGE));
        var apertures = new ArrayList<Land>();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                apertures.add(Land.rounded(Land.Kind.EXPOSED_PAD, pad.number(),
                        middle(pad.x(), pad.width(), cellWidth, column),
                        middle(pad.y(), pad.height(), cellHeight, row), width, height, null));
            }
        }
        return apertures;
    }

    private static int cells(BigDecimal length) {
        return Math.max(1, length.divide(CELL, 0, RoundingMode.CEILING).intValue());
    }

    private static BigDecimal middle(BigDecimal centre, BigDecimal length, BigDecimal cell, int index) {
        return centre.subtract(length.multiply(new BigDecimal("0.5")))
                .add(cell.multiply(BigDecimal.valueOf(2L * index + 1)).multiply(new BigDecimal("0.5")))
                .setScale(3, RoundingMode.HALF_EVEN);
    }
}
