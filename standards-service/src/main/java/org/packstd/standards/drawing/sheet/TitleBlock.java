package org.packstd.standards.drawing.sheet;

import java.util.List;

/**
 * The title block at the lower right corner.
 *
 * @param owner who publishes it
 * @param kind what family it is of; left out when there is no room
 * @param title what is drawn
 * @param designation number of the standard
 * @param variation its code after its word and a space; the word is left out when there is no room
 * @param revision with its word
 * @param status such as published or draft, in words
 * @param scale with its word
 * @param sheet with its word
 */
public record TitleBlock(String owner, String kind, String title, String designation, String variation,
        String revision, String status, String scale, String sheet) {

    static final double WIDTH = 95;
    static final double HEIGHT = 34;
    private static final Lettering SMALL = new Lettering(2.2, false);
    private static final Lettering TITLE = new Lettering(2.5, true);
    /** For titles that take three lines; the first that does is taken. */
    private static final List<Lettering> STEPS_OF_TITLE = List.of(new Lettering(2.2, true), new Lettering(2.2, false),
            new Lettering(1.8, false));
    /** Room for the code of the variation. */
    private static final double CODE = 52;

    /** The same with a scale. */
    public TitleBlock at(String scale) {
        return new TitleBlock(owner, kind, title, designation, variation, revision, status, scale, sheet);
    }

    void draw(Markup to, double right, double bottom) {
        double left = right - WIDTH;
        double top = bottom - HEIGHT;
        to.raw("<g class=\"title-block\" stroke=\"currentColor\" stroke-width=\"0.35\" fill=\"none\">");
        Marks.rectangle(to, new Box(left, top, right, bottom), Fill.SHEET.attributes() + " stroke-width=\"0.5\"");
        for (double y : new double[]{14, 21, 27}) {
            Marks.line(to, "", left, top + y, right, top + y);
        }
        Marks.line(to, "", left + 66, top + 14, left + 66, top + 21);
        Marks.line(to, "", left + 55, top + 21, left + 55, top + 27);
        for (double x : new double[]{30, 46, 66}) {
            Marks.line(to, "", left + x, top + 27, left + x, bottom);
        }
        text(to, owner, SMALL, left + 2, top + 4, 58);
        kind(to, right - 2, top + 4);
        title(to, left + 2, top + 4);
        text(to, designation, new Lettering(3, true), left + 2, top + 19.1, 62);
        text(to, revision, Lettering.TABLE, left + 68, top + 18.9, 25);
        code(to, left + 2, top + 21);
        text(to, status, SMALL, left + 57, top + 25.1, 37);
        text(to, scale, Lettering.TABLE, left + 2, top + 31.8, 26);
        text(to, "mm", Lettering.TABLE, left + 32, top + 31.8, 12);
        thirdAngle(to, left + 56, top + 30.5);
        text(to, sheet, Lettering.TABLE, left + 68, top + 31.8, 25);
        to.raw("</g>");
    }

    /** The kind of package, where there is room beside the owner. */
    private void kind(Markup to, double right, double baseLine) {
        if (SMALL.width(owner) + SMALL.width(kind) + 4 < WIDTH - 4) {
            Marks.text(to, kind, SMALL, right, baseLine, "end");
        }
    }

    private List<String> lines(Lettering lettering) {
        return new Notes("", List.of()).broken(title, WIDTH - 4, lettering);
    }

    /** On one line, on two, or in smaller lettering on three. */
    private void title(Markup to, double left, double top) {
        var lines = lines(TITLE);
        if (lines.size() <= 2) {
            text(to, lines.getFirst(), TITLE, left, top + (lines.size() == 1 ? 6 : 4.4), WIDTH - 4);
            text(to, lines.size() == 1 ? "" : lines.getLast().strip(), TITLE, left, top + 8.4, WIDTH - 4);
            return;
        }
        var lettering = STEPS_OF_TITLE.stream().filter(each -> lines(each).size() <= 3).findFirst()
                .orElse(STEPS_OF_TITLE.getLast());
        var small = lines(lettering);
        double y = top + 3.1;
        for (var line : small.subList(0, 2)) {
            text(to, line.strip(), lettering, left, y, WIDTH - 4);
            y += 3.2;
        }
        text(to, String.join(" ", small.subList(2, small.size())).strip(), lettering, left, y, WIDTH - 4);
    }

    /** The code is never cut as long as two lines of the smallest lettering take it: without its word, if need be. */
    private void code(Markup to, double left, double top) {
        var alone = variation.substring(variation.indexOf(' ') + 1);
        for (var shown : List.of(variation, alone)) {
            for (var lettering : List.of(Lettering.TABLE, SMALL)) {
                if (lettering.width(shown) <= CODE) {
                    text(to, shown, lettering, left, top + 4.2, CODE);
                    return;
                }
            }
        }
        var first = SMALL.start(alone, CODE);
        text(to, first, SMALL, left, top + 2.7, CODE);
        text(to, alone.substring(first.length()), SMALL, left, top + 5.5, CODE);
    }

    private static void text(Markup to, String text, Lettering lettering, double x, double y, double width) {
        if (text.isEmpty()) {
            return;
        }
        Marks.text(to, lettering.fitted(text, width), lettering, x, y, "start");
    }

    /** The symbol of the third angle (ISO 5456-2): circles at the left, the cone's small end towards them. */
    private static void thirdAngle(Markup to, double x, double y) {
        to.raw("<g class=\"projection\" stroke-width=\"0.25\"><circle").attribute("cx", x - 4).attribute("cy", y)
                .raw(" r=\"2.2\"/><circle").attribute("cx", x - 4).attribute("cy", y).raw(" r=\"1.1\"/><path d=\"M")
                .number(x + 1).raw(" ").number(y - 1.1).raw("l5.2-1.1v4.4l-5.2-1.1z\"/><path").raw(" d=\"M")
                .number(x - 7.2).raw(" ").number(y).raw("h6.4M").number(x - 4).raw(" ").number(y - 2.9)
                .raw("v5.8M").number(x).raw(" ").number(y).raw("h7.4\" stroke-dasharray=\"1.6 .5 .13 .5\"/></g>");
    }
}
