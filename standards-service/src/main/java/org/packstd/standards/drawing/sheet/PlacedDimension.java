package org.packstd.standards.drawing.sheet;

import java.util.List;

/**
 * A dimension at its place.
 *
 * @param across where its line is
 * @param label middle of its caption, along
 * @param arrowsInside whether there is room for them between the extension lines
 */
record PlacedDimension(Dimension of, double across, double label, boolean arrowsInside) {

    /** How far extension lines go past the dimension line, and stay off the thing. */
    private static final double PAST = 2;
    private static final double OFF = 1;
    /** How far an outside arrow reaches. */
    static final double REACH = 6;
    private static final double DATUM_BOX = 7;
    private static final double STEM = 6;

    /** Middle of the caption. */
    Point middle() {
        return of.at(label, across);
    }

    Box captionBox() {
        return of.box(label - of.lengthOfCaption() / 2, label + of.lengthOfCaption() / 2, across,
                of.depthOfCaption());
    }

    /** The line with its arrows. */
    Box lineBox() {
        double reach = arrowsInside ? 0 : REACH;
        double from = Math.min(of.start() - reach, label);
        double to = Math.max(of.end() + reach, label);
        return of.box(from, to, across, 1.1);
    }

    /** Where the datum stands along the line. */
    private double datumAlong() {
        double side = label > of.start() + of.span() / 2 + 1 ? 0.2 : 0.8;
        return of.start() + of.span() * side;
    }

    /** How far the square of the datum stands off: past the caption if that is beside it. */
    private double stem() {
        boolean beside = Math.abs(datumAlong() - label) < (of.lengthOfCaption() + DATUM_BOX) / 2 + 1;
        return beside ? Math.max(STEM, of.depthOfCaption() / 2 + 1.2) : STEM;
    }

    Box datumBox() {
        double middle = across + of.outwards() * (stem() + DATUM_BOX / 2);
        return of.box(datumAlong() - DATUM_BOX / 2, datumAlong() + DATUM_BOX / 2, middle, DATUM_BOX);
    }

    /** Where its extension lines run. */
    List<Box> extensionLines() {
        double until = across + of.outwards() * PAST;
        return List.of(of.box(of.from() - 0.2, of.from() + 0.2, (of.featureFrom() + until) / 2,
                Math.abs(until - of.featureFrom())),
                of.box(of.to() - 0.2, of.to() + 0.2, (of.featureTo() + until) / 2,
                        Math.abs(until - of.featureTo())));
    }

    void draw(Markup to) {
        to.raw("<g class=\"dim\"").attribute("data-sym", of.caption().symbol())
                .raw(" stroke=\"currentColor\" stroke-width=\"0.25\" fill=\"none\"><title>")
                .text(of.caption().symbol()).raw("</title>");
        extension(to, of.from(), of.featureFrom());
        extension(to, of.to(), of.featureTo());
        var start = of.at(of.start(), across);
        var end = of.at(of.end(), across);
        Marks.line(to, "measure", start.x(), start.y(), end.x(), end.y());
        if (arrowsInside) {
            arrows(to, start, end, of.at(of.end(), across), of.at(of.start(), across));
        } else {
            tail(to, of.start(), Math.min(of.start() - REACH, label));
            tail(to, of.end(), Math.max(of.end() + REACH, label));
            arrows(to, start, end, of.at(of.start() - REACH, across), of.at(of.end() + REACH, across));
        }
        if (arrowsInside && label < of.start()) {
            tail(to, of.start(), label);
        } else if (arrowsInside && label > of.end()) {
            tail(to, of.end(), label);
        }
        of.caption().draw(to, middle().x(), middle().y());
        to.raw("</g>");
        drawDatum(to);
    }

    private static void arrows(Markup to, Point start, Point end, Point fromStart, Point fromEnd) {
        if (start.distance(fromStart) > 0) {
            Marks.arrow(to, start, fromStart);
            Marks.arrow(to, end, fromEnd);
        }
    }

    private void tail(Markup to, double from, double until) {
        var one = of.at(from, across);
        var two = of.at(until, across);
        Marks.line(to, "", one.x(), one.y(), two.x(), two.y());
    }

    private void extension(Markup to, double along, double feature) {
        var one = of.at(along, feature + of.outwards() * OFF);
        var two = of.at(along, across + of.outwards() * PAST);
        Marks.line(to, "", one.x(), one.y(), two.x(), two.y());
    }

    private void drawDatum(Markup to) {
        if (of.datum() != null) {
            int out = of.outwards();
            DatumMark.draw(to, of.datum(), of.at(datumAlong(), across), of.at(datumAlong(), across + out * stem()),
                    datumBox());
        }
    }
}
