package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A feature control frame (ASME Y14.5): what is controlled, how wide the zone is, and the datums. Its symbols are drawn as
 * paths, since faces lack them.
 *
 * @param symbol names the tolerance in the table
 * @param diameter whether the zone is round
 * @param maximumMaterial whether it grows with what is left of the size
 * @param datums letters, in their order
 */
public record ControlFrame(Characteristic characteristic, String symbol, String text, boolean diameter,
        boolean maximumMaterial, List<String> datums, boolean changed) {

    static final double HEIGHT = 7;
    private static final double PADDING = 1.5;
    private static final double MODIFIER = 5.8;

    /** What is controlled. */
    public enum Characteristic {
        POSITION,
        SURFACE_PROFILE,
        PARALLELISM,
        FLATNESS
    }

    private String zone() {
        return diameter ? "Ø" + text : text;
    }

    private double zoneWidth() {
        return Lettering.SYMBOL.width(zone()) + 2 * PADDING + (maximumMaterial ? MODIFIER : 0)
                + (changed ? MODIFIER : 0);
    }

    private List<Double> widths() {
        var widths = new ArrayList<Double>();
        widths.add(HEIGHT);
        widths.add(zoneWidth());
        datums.forEach(datum -> widths.add(Lettering.SYMBOL.width(datum) + 2 * PADDING));
        return widths;
    }

    double width() {
        return widths().stream().mapToDouble(Double::doubleValue).sum();
    }

    void draw(Markup to, double left, double top) {
        to.raw("<g class=\"dim fcf\"").attribute("data-sym", symbol)
                .raw(" stroke=\"currentColor\" stroke-width=\"0.35\" fill=\"none\"><title>").text(symbol)
                .raw("</title>");
        double x = left;
        var widths = widths();
        for (int i = 0; i < widths.size(); i++) {
            var cell = new Box(x, top, x + widths.get(i), top + HEIGHT);
            Marks.patch(to, cell, true);
            if (i == 0) {
                symbol(to, cell.centreX(), cell.centreY());
            } else if (i == 1) {
                zone(to, cell);
            } else {
                Marks.text(to, datums.get(i - 2), Lettering.SYMBOL, cell.centreX(), baseLine(cell), "middle");
            }
            x = cell.right();
        }
        to.raw("</g>");
    }

    private void zone(Markup to, Box cell) {
        Marks.text(to, zone(), Lettering.SYMBOL, cell.left() + PADDING, baseLine(cell), "start");
        double x = cell.left() + PADDING + Lettering.SYMBOL.width(zone()) + MODIFIER / 2;
        if (maximumMaterial) {
            circle(to, x, cell.centreY(), 2.3);
            to.raw("<path d=\"M").number(x - 1.2).raw(" ").number(cell.centreY() + 1.2)
                    .raw("v-2.4l1.2 1.6l1.2-1.6v2.4\"")
                    .raw(" stroke-width=\"0.25\"/>");
            x += MODIFIER;
        }
        if (changed) {
            Marks.change(to, x, cell.centreY());
        }
    }

    private static double baseLine(Box cell) {
        return cell.centreY() + Lettering.SYMBOL.capHeight() / 2;
    }

    private void symbol(Markup to, double x, double y) {
        switch (characteristic) {
            case POSITION -> {
                circle(to, x, y, 1.4);
                Marks.line(to, "", x - 2.4, y, x + 2.4, y);
                Marks.line(to, "", x, y - 2.4, x, y + 2.4);
            }
            case SURFACE_PROFILE -> to.raw("<path d=\"M").number(x - 2).raw(" ").number(y + 1)
                    .raw("a2 2 0 0 1 4 0z\"/>");
            case PARALLELISM -> {
                Marks.line(to, "", x - 1.9, y + 1.8, x - 0.1, y - 1.8);
                Marks.line(to, "", x + 0.1, y + 1.8, x + 1.9, y - 1.8);
            }
            case FLATNESS -> to.raw("<path d=\"M").number(x - 2.3).raw(" ").number(y + 1)
                    .raw("l1.5-2h3.1l-1.5 2z\"/>");
        }
    }

    private static void circle(Markup to, double x, double y, double radius) {
        to.raw("<circle").attribute("cx", x).attribute("cy", y).attribute("r", radius).raw("/>");
    }
}
