package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A ruled table. Columns are as wide as what is in them.
 *
 * @param heads the words above the columns
 * @param isData whether rows stand for data that no view shows; else for dimensions
 */
public record Table(List<String> heads, List<Row> rows, boolean isData) {

    private static final double PADDING = 1.4;
    private static final double WIDEST_TEXT = 58;
    private static final double MOST_STRETCH = 1.3;

    /**
     * A row.
     *
     * @param symbol what finds it again as {@code data-sym}
     * @param first the first cell, in bold
     * @param cells the others; the last spans the columns that are left
     * @param changed marked as different
     */
    public record Row(String symbol, String first, List<String> cells, boolean changed) {}

    private Lettering firstLettering() {
        return isData ? Lettering.NOTE : Lettering.TABLE_HEAD;
    }

    private Lettering lettering() {
        return isData ? Lettering.NOTE : Lettering.TABLE;
    }

    double height(double rowHeight) {
        return (rows.size() + 1) * rowHeight;
    }

    double width() {
        return Arrays.stream(widths()).sum();
    }

    private double[] widths() {
        var widths = new double[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Lettering.TABLE_HEAD.width(heads.get(i)) + 2 * PADDING;
        }
        for (var row : rows) {
            widths[0] = Math.max(widths[0], cellWidth(row.first, firstLettering()) + (row.changed ? 8 : 0));
            for (int i = 0; i < row.cells.size() - 1; i++) {
                widths[i + 1] = Math.max(widths[i + 1], cellWidth(row.cells.get(i), lettering()));
            }
            widenForLast(widths, row);
        }
        return widths;
    }

    /** The last cell spans what is left; if that is too narrow all its columns become wider alike. */
    private void widenForLast(double[] widths, Row row) {
        if (row.cells.isEmpty()) {
            return;
        }
        int from = row.cells.size();
        double room = Arrays.stream(widths, from, widths.length).sum();
        double missing = cellWidth(row.cells.getLast(), lettering()) - room;
        for (int i = from; missing > 0 && i < widths.length; i++) {
            widths[i] += missing / (widths.length - from);
        }
    }

    private static double cellWidth(String text, Lettering lettering) {
        return Math.min(lettering.width(text), WIDEST_TEXT) + 2 * PADDING;
    }

    /** @param width what it is stretched to, so that tables below one another are alike */
    void draw(Markup to, double left, double top, double width, double rowHeight) {
        var widths = widths();
        double stretch = Math.clamp(width / width(), 1, MOST_STRETCH);
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= stretch;
        }
        to.raw("<g class=\"table\" stroke=\"currentColor\" stroke-width=\"0.25\" fill=\"none\">");
        Marks.rectangle(to, new Box(left, top, left + width() * stretch, top + rowHeight), Fill.MASS.attributes());
        line(to, new Row("", heads.getFirst(), heads.subList(1, heads.size()), false), widths, left, top, rowHeight,
                true);
        double y = top + rowHeight;
        for (var row : rows) {
            to.raw(isData ? "<g class=\"row data\"" : "<g class=\"row\"").attribute("data-sym", row.symbol).raw(">");
            line(to, row, widths, left, y, rowHeight, false);
            to.raw("</g>");
            y += rowHeight;
        }
        to.raw("</g>");
    }

    private void line(Markup to, Row row, double[] widths, double left, double top, double height,
            boolean head) {
        var cells = new ArrayList<String>();
        cells.add(row.first);
        cells.addAll(row.cells);
        double x = left;
        for (int i = 0; i < cells.size(); i++) {
            boolean last = i == cells.size() - 1;
            double width = last ? Arrays.stream(widths, i, widths.length).sum() : widths[i];
            var lettering = head ? Lettering.TABLE_HEAD : i == 0 ? firstLettering() : lettering();
            Marks.rectangle(to, new Box(x, top, x + width, top + height), "");
            Marks.text(to, lettering.fittedWithEnd(cells.get(i), width - 2 * PADDING + 0.01), lettering,
                    x + width / 2, top + height / 2 + lettering.capHeight() / 2, "middle");
            if (i == 0 && row.changed) {
                Marks.change(to, x + 2.6, top + height / 2);
            }
            x += width;
        }
    }
}
