package org.packstd.standards.drawing.sheet;

/** A datum: a filled triangle on a line, a stem and a letter in a square (ASME Y14.5). */
final class DatumMark {

    private DatumMark() {}

    /** @param foot where the triangle stands; @param end where the stem reaches the square */
    static void draw(Markup to, String letter, Point foot, Point end, Box square) {
        double length = foot.distance(end);
        double x = (end.x() - foot.x()) / length;
        double y = (end.y() - foot.y()) / length;
        to.raw("<g class=\"datum\"").attribute("data-datum", letter)
                .raw(" stroke=\"currentColor\" stroke-width=\"0.35\" fill=\"none\">");
        Marks.triangle(to, foot.plus(-1.6 * y, 1.6 * x), foot.plus(1.6 * y, -1.6 * x), foot.plus(2.6 * x, 2.6 * y));
        Marks.line(to, "", foot.x() + 2.6 * x, foot.y() + 2.6 * y, end.x(), end.y());
        Marks.patch(to, square, true);
        Marks.text(to, letter, Lettering.SYMBOL, square.centreX(),
                square.centreY() + Lettering.SYMBOL.capHeight() / 2, "middle");
        to.raw("</g>");
    }
}
