package org.packstd.standards.drawing.sheet;

/**
 * What stands at a dimension.
 *
 * @param symbol what names it in the table; also its {@code data-sym}
 * @param text the symbol or its figures
 * @param changed marked as different from the outline that is compared with
 */
public record Caption(String symbol, String text, Form form, boolean changed) {

    private static final double PADDING = 0.9;
    private static final double HEIGHT = 5.5;
    private static final double MARK = 4;
    /** What is longer than this, in mm, nobody reads: a payload that is not published may name things as it likes. */
    private static final double LONGEST = 60;

    /** How the figures bind. */
    public enum Form {
        PLAIN,
        /** Theoretically exact: in a box. */
        BASIC,
        /** For information: in brackets. */
        REFERENCE
    }

    public static Caption plain(String symbol) {
        return new Caption(symbol, symbol, Form.PLAIN, false);
    }

    String shown() {
        var fitted = Lettering.SYMBOL.fitted(text, LONGEST);
        return form == Form.REFERENCE ? "(" + fitted + ")" : fitted;
    }

    double width() {
        return Lettering.SYMBOL.width(shown()) + 2 * PADDING + (changed ? MARK : 0);
    }

    double height() {
        return HEIGHT;
    }

    /** Draws it on a patch of sheet that covers the lines behind. */
    void draw(Markup to, double x, double y) {
        var box = Box.centred(x, y, width(), height());
        Marks.patch(to, box, form == Form.BASIC);
        Marks.text(to, shown(), Lettering.SYMBOL, box.left() + PADDING, y + Lettering.SYMBOL.capHeight() / 2, "start");
        if (changed) {
            Marks.change(to, box.right() - MARK / 2 - PADDING / 2, y);
        }
    }
}
