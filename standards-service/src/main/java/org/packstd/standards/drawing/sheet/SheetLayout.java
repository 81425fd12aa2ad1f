package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where things are on a sheet. */
final class SheetLayout {

    private static final double BORDER = 5;
    private static final double GAP = 7;
    private static final double MARGIN = 5;
    /** A4, A3, A2, A1, A0, all lying; larger ones only for what nobody would print. */
    private static final double[][] FORMATS = {{297, 210}, {420, 297}, {594, 420}, {841, 594}, {1189, 841},
        {1682, 1189}, {2378, 1682}, {4756, 3364}};
    /** An estimate may be a little too small; rather one try more. */
    private static final double OPTIMISM = 1.12;
    private static final double MOST_SHRINKING = 0.1;
    private static final double ROW = 5.3;
    private static final double TIGHT_ROW = 4.4;

    private final Sheet sheet;

    SheetLayout(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The views at one scale, and what room they need together. */
    private record Views(double scale, FinishedView top, FinishedView side, FinishedView bottom, FinishedView detail) {

        Views with(FinishedView other) {
            return new Views(scale, top, side, bottom, other);
        }

        double leftOfAxis() {
            return Math.max(-top.bounds().left(), -side.bounds().left());
        }

        double leftColumn() {
            return leftOfAxis() + Math.max(top.bounds().right(), side.bounds().right());
        }

        double rightColumn() {
            return Math.max(bottom.bounds().width(), detail.bounds().width());
        }

        double aboveAxis() {
            return Math.max(-top.bounds().top(), -bottom.bounds().top());
        }

        double belowAxis() {
            return Math.max(top.bounds().bottom(), bottom.bounds().bottom());
        }
    }

    /** A format with what is fixed on it. */
    private record Page(double width, double height, double tablesLeft, double rowHeight) {

        double viewsRight() {
            return tablesLeft - GAP;
        }

        double blockLeft() {
            return width - BORDER - TitleBlock.WIDTH;
        }

        double blockTop() {
            return height - BORDER - TitleBlock.HEIGHT;
        }
    }

    Sheet.Drawn draw(double largest) {
        for (int format = 0; format < FORMATS.length; format++) {
            boolean last = format == FORMATS.length - 1;
            double smallest = last ? 0 : largest * 0.34 * FORMATS[format][0] / FORMATS[0][0];
            double ceiling = largest * FORMATS[format][0] / FORMATS[0][0];
            for (double rowHeight : new double[]{ROW, TIGHT_ROW}) {
                var page = page(format, rowHeight);
                if (!tablesFit(page)) {
                    continue;
                }
                var views = fitting(page, ceiling, smallest);
                if (views.isPresent()) {
                    return draw(page, views.get());
                }
            }
        }
        var page = page(FORMATS.length - 1, TIGHT_ROW);
        return draw(page, views(Scale.upTo(largest).getFirst(), sheet.details().getLast()));
    }

    private Page page(int format, double rowHeight) {
        double width = FORMATS[format][0];
        double tables = sheet.tables().stream().mapToDouble(Table::width).max().orElse(0);
        return new Page(width, FORMATS[format][1], width - BORDER - 3 - tables, rowHeight);
    }

    private boolean tablesFit(Page page) {
        return tablesHeight(page) <= page.blockTop() - BORDER - 7;
    }

    private double tablesHeight(Page page) {
        return sheet.tables().stream().mapToDouble(table -> table.height(page.rowHeight)).sum()
                + GAP * (sheet.tables().size() - 1);
    }

    private Optional<Views> fitting(Page page, double ceiling, double smallest) {
        double worthTrying = ceiling;
        for (double scale : Scale.upTo(ceiling)) {
            if (scale < smallest) {
                return Optional.empty();
            }
            if (scale > worthTrying) {
                continue;
            }
            var largest = views(scale, sheet.details().getFirst());
            for (var detail : sheet.details()) {
                var views = largest.with(detail);
                if (fits(page, views)) {
                    double preferred = Scale.of(scale);
                    return Optional.of(preferred == scale ? views : roomiest(page, views(preferred, detail)));
                }
            }
            worthTrying = scale * Math.max(MOST_SHRINKING, shrunk(page, largest.with(sheet.details().getLast())))
                    * OPTIMISM;
        }
        return Optional.empty();
    }

    /** By how much outlines must shrink if what stands around them keeps its size. */
    private double shrunk(Page page, Views views) {
        double wide = views.top.thing().width() + views.bottom.thing().width();
        double left = views.top.thing().height() + views.side.thing().height();
        double right = views.bottom.thing().height();
        return Math.min(1 + Math.min(0, spareWidth(page, views)) / Math.max(wide, 1),
                Math.min(1 + Math.min(0, spareLeft(page, views)) / Math.max(left, 1),
                        1 + Math.min(0, spareRight(page, views)) / Math.max(right, 1)));
    }

    /** With the largest detail that there is room for. */
    private Views roomiest(Page page, Views views) {
        return sheet.details().stream().map(views::with).filter(each -> fits(page, each)).findFirst().orElse(views);
    }

    private Views views(double scale, FinishedView detail) {
        return new Views(scale, sheet.top().apply(scale), sheet.side().apply(scale), sheet.bottom().apply(scale),
                detail);
    }

    private boolean fits(Page page, Views views) {
        return spareWidth(page, views) >= 0 && spareLeft(page, views) >= 0 && spareRight(page, views) >= 0;
    }

    private static double spareWidth(Page page, Views views) {
        return page.viewsRight() - BORDER - MARGIN - GAP - views.leftColumn() - views.rightColumn();
    }

    private double spareLeft(Page page, Views views) {
        double notes = sheet.notes().height(notesWidth(page, views));
        return page.height - 2 * (BORDER + 4) - views.aboveAxis()
                - Math.max(views.belowAxis(), views.top.bounds().bottom()) - GAP / 2
                - views.side.bounds().height() - (notes > 0 ? GAP + notes : 0);
    }

    private static double spareRight(Page page, Views views) {
        return page.blockTop() - 3 - BORDER - 4 - views.aboveAxis() - views.belowAxis() - GAP / 2
                - views.detail.bounds().height();
    }

    /** Up to the title block if they are no higher than that; else no wider than the left column. */
    private double notesWidth(Page page, Views views) {
        double wide = page.blockLeft() - BORDER - MARGIN - 4;
        return sheet.notes().height(wide) <= TitleBlock.HEIGHT - 3
                ? wide
                : Math.min(wide, Math.max(85, views.leftColumn()));
    }

    private Sheet.Drawn draw(Page page, Views views) {
        double spare = Math.max(0, spareWidth(page, views));
        double spareHeight = Math.max(0, Math.min(spareLeft(page, views), spareRight(page, views)));
        double axisX = BORDER + MARGIN + spare / 3 + views.leftOfAxis();
        double axisY = BORDER + 4 + spareHeight / 4 + views.aboveAxis();
        double rightLeft = BORDER + MARGIN + spare / 3 + views.leftColumn() + GAP + spare / 3;
        double bottomX = rightLeft + (views.rightColumn() - views.bottom.bounds().width()) / 2
                - views.bottom.bounds().left();
        double rowEnd = axisY + views.belowAxis() + GAP / 2 + spareHeight / 4;
        double sideY = rowEnd - views.side.bounds().top();
        double detailX = rightLeft + (views.rightColumn() - views.detail.bounds().width()) / 2
                - views.detail.bounds().left();
        double detailSpare = Math.max(0, spareRight(page, views) - spareHeight / 2);
        double detailY = rowEnd + detailSpare / 3 - views.detail.bounds().top();

        var out = new Markup();
        Marks.rectangle(out, new Box(0, 0, page.width, page.height), Fill.SHEET.attributes());
        across(out, page);
        Marks.rectangle(out, new Box(BORDER, BORDER, page.width - BORDER, page.height - BORDER),
                " fill=\"none\" stroke=\"currentColor\" stroke-width=\"0.5\"");
        var labels = new ArrayList<Box>();
        put(out, labels, views.top, axisX, axisY);
        put(out, labels, views.side, axisX, sideY);
        put(out, labels, views.bottom, bottomX, axisY);
        put(out, labels, views.detail, detailX, detailY);
        double notesWidth = notesWidth(page, views);
        sheet.notes().draw(out, BORDER + MARGIN + 2,
                page.height - BORDER - 4 - sheet.notes().height(notesWidth), notesWidth);
        tables(out, page);
        sheet.titleBlock().apply(views.scale).draw(out, page.width - BORDER, page.height - BORDER);
        return new Sheet.Drawn(out.toString(), page.width, page.height, views.scale,
                List.of(views.top, views.side, views.bottom, views.detail), labels);
    }

    private static void put(Markup out, List<Box> labels, FinishedView view, double x, double y) {
        view.writeAt(out, x, y);
        view.labels().forEach(box -> labels.add(box.shifted(x, y)));
    }

    private void tables(Markup out, Page page) {
        double y = BORDER + 7;
        double width = page.width - BORDER - 3 - page.tablesLeft;
        for (var table : sheet.tables()) {
            table.draw(out, page.tablesLeft, y, width, page.rowHeight);
            y += table.height(page.rowHeight) + GAP;
        }
    }

    private void across(Markup out, Page page) {
        if (sheet.across() != null) {
            double size = page.width * 0.72 / new Lettering(0.716, true).width(sheet.across());
            out.raw("<text class=\"status\"").attribute("x", page.width / 2).attribute("y", page.height / 2 + size / 3)
                    .attribute("font-size", size)
                    .raw(" font-weight=\"bold\" text-anchor=\"middle\" fill=\"currentColor\" fill-opacity=\"0.06\">")
                    .text(sheet.across()).raw("</text>");
        }
    }
}
