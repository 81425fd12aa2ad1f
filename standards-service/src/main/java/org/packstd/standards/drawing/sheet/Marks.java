package org.packstd.standards.drawing.sheet;

/** Small things that are drawn everywhere, directly in millimetres of the paper. */
final class Marks {

    private static final double ARROW = 3;

    private Marks() {}

    static void line(Markup to, String kind, double x1, double y1, double x2, double y2) {
        to.raw("<path");
        if (!kind.isEmpty()) {
            to.attribute("class", kind);
        }
        to.raw(" d=\"M").number(x1).raw(" ").number(y1).raw("L").number(x2).raw(" ").number(y2).raw("\"/>");
    }

    /** A filled arrow head, 3 : 1, whose tip is at a point and which comes from the direction of another. */
    static void arrow(Markup to, Point tip, Point from) {
        double length = tip.distance(from);
        double x = (from.x() - tip.x()) / length;
        double y = (from.y() - tip.y()) / length;
        triangle(to, tip, tip.plus(ARROW * x - ARROW / 6 * y, ARROW * y + ARROW / 6 * x),
                tip.plus(ARROW * x + ARROW / 6 * y, ARROW * y - ARROW / 6 * x));
    }

    static void triangle(Markup to, Point one, Point two, Point three) {
        to.raw("<path d=\"M").number(one.x()).raw(" ").number(one.y()).raw("L").number(two.x()).raw(" ")
                .number(two.y()).raw("L").number(three.x()).raw(" ").number(three.y())
                .raw("Z\" fill=\"currentColor\" stroke=\"none\"/>");
    }

    /** A patch of sheet, framed or not. */
    static void patch(Markup to, Box box, boolean framed) {
        rectangle(to, box, Fill.SHEET.attributes() + (framed ? " stroke-width=\"0.35\"" : " stroke=\"none\""));
    }

    static void rectangle(Markup to, Box box, String attributes) {
        to.raw("<rect").attribute("x", box.left()).attribute("y", box.top()).attribute("width", box.width())
                .attribute("height", box.height()).raw(attributes).raw("/>");
    }

    /** @param y of the base line */
    static void text(Markup to, String text, Lettering lettering, double x, double y, String anchor) {
        to.raw("<text").attribute("x", x).attribute("y", y).attribute("font-size", lettering.fontSize());
        if (!"start".equals(anchor)) {
            to.attribute("text-anchor", anchor);
        }
        if (lettering.bold()) {
            to.raw(" font-weight=\"bold\"");
        }
        to.raw(" stroke=\"none\" fill=\"currentColor\">").text(text).raw("</text>");
    }

    /** The mark of a change: a triangle with a bar, to be told apart without colour. */
    static void change(Markup to, double x, double y) {
        to.raw("<path class=\"changed\" d=\"M").number(x).raw(" ").number(y - 1.7).raw("L").number(x + 1.8).raw(" ")
                .number(y + 1.4).raw("L").number(x - 1.8).raw(" ").number(y + 1.4).raw("ZM").number(x).raw(" ")
                .number(y - 0.6).raw("L").number(x).raw(" ").number(y + 0.7).raw("\" stroke-width=\"0.35\"/>");
    }
}
