package org.packstd.standards.drawing.outline;

import static org.packstd.standards.drawing.sheet.ControlFrame.Characteristic.PARALLELISM;
import static org.packstd.standards.drawing.sheet.ControlFrame.Characteristic.SURFACE_PROFILE;

import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.ControlFrame;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Lettering;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Scale;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.specification.Side;

/** What the views of all kinds have in common: the body, its datums, the first terminal, the seating plane. */
final class Frame {

    /** Room for a body on an A4 sheet, in mm. */
    private static final double WIDE = 84;
    private static final double HIGH = 72;

    /** What a ring around a detail needs beside the name of the seating plane. */
    private static final double NARROW = 18;

    private final Part part;

    Frame(Part part) {
        this.part = part;
    }

    static double largestScale(double width, double height) {
        return Scale.upTo(Math.min(WIDE / width, HIGH / height)).getFirst();
    }

    /** A scale at which what a detail shows is 46 mm wide or 30 mm high on paper. */
    static double detailScale(double width, double height) {
        return Scale.of(Math.min(46 / width, 30 / height));
    }

    /** The body from above or below with its centre lines. */
    void body(View view, Box body, Line line) {
        view.draw(Trace.rectangle(body), line, Fill.NONE);
        view.centreLine(body.left(), body.centreY(), body.right(), body.centreY());
        view.centreLine(body.centreX(), body.top(), body.centreX(), body.bottom());
    }

    /** Size of the body above and at the left, making the datums A and B. */
    void sizes(View view, Box body, String nameX, String nameY) {
        part.across(view, nameX, true, body.left(), body.top(), body.right(), body.top(), "A");
        part.upright(view, nameY, true, body.left(), body.top(), body.left(), body.bottom(), "B");
        part.frame("bodyProfile", SURFACE_PROFILE, false, false, "C").ifPresent(frame -> {
            view.shows(frame.symbol());
            view.callout(body.left() + body.width() * 0.9, body.bottom(),
                    new Content().line("4X", Lettering.NOTE).frame(frame), 60);
        });
    }

    /** Where terminals are that nobody placed. */
    void unknownTerminals(View view, Box body) {
        view.draw(
                Trace.rectangle(Box.centred(body.centreX(), body.centreY(), body.width() * 0.84, body.height() * 0.84)),
                Line.ASSUMED, Fill.NONE);
        view.callout(body.centreX() + body.width() * 0.25, body.centreY() + body.height() * 0.36,
                Content.text(part.word("TERMINALS NOT SPECIFIED", "端子未规定")), 30);
    }

    /** The filled corner of a grid array. */
    void cornerMark(View view, Box body) {
        double size = Math.min(body.width(), body.height()) * 0.09;
        double left = body.left() + size * 0.35;
        double top = body.top() + size * 0.35;
        view.draw(Trace.from(left, top).to(left + size, top).to(left, top + size).close(), Line.NONE, Fill.INK);
        view.calloutWithin(body, left + size * 0.45, top + size * 0.45, Content.text(part.word("A1 INDEX", "A1 标记")),
                50);
    }

    /** The filled dot of a package with terminals at its sides. */
    void dotMark(View view, Box body, Perimeter terminals) {
        double radius = Math.min(body.width(), body.height()) * 0.035;
        var first = terminals.terminals().stream().filter(terminal -> "1".equals(terminal.number())).findFirst();
        double x = body.left() + radius * 3;
        double y = body.top() + radius * 3;
        if (first.isPresent() && first.get().side() == Side.TOP) {
            x = first.get().along();
        } else if (first.isPresent() && first.get().side() == Side.BOTTOM) {
            y = body.bottom() - radius * 3;
        }
        view.circle(x, y, radius, Line.NONE, Fill.INK);
        view.calloutWithin(body, x + radius, y + radius, Content.text(part.word("PIN 1", "引脚 1")), 45);
    }

    /** The plane on which the package stands, with datum C. */
    void seatingPlane(View view, double left, double right) {
        seatingPlane(view, left, right, false);
    }

    /** @param isUnder whether something is below the plane, so that the words stand beside it */
    void seatingPlane(View view, double left, double right, boolean isUnder) {
        double words = Lettering.TABLE.width(part.word("SEATING PLANE", "安装平面"));
        double width = view.projection().x(right) - view.projection().x(left);
        boolean beside = isUnder || width < words + NARROW;
        double from = view.projection().x(left) - (beside ? words + 15 : 14);
        double to = view.projection().x(right) + 5;
        view.reach(Line.THIN, from, to, 0);
        view.datumBelow("C", from + 5, 0);
        view.text(part.word("SEATING PLANE", "安装平面"), Lettering.TABLE, from + 11 + words / 2, 4);
    }

    /** Seated height at the right; what is on top of it and what of the terminals below is controlled. */
    void heights(View view, double right, double height) {
        part.upright(view, "height", false, right, -height, right, 0, null);
        part.frame("topParallelism", PARALLELISM, false, false, "C")
                .ifPresent(frame -> callout(view, frame, -right * 0.5, -height, -60));
    }

    /** The coplanarity of terminals, shown at one of them. */
    void coplanarity(View view, double x, double y) {
        part.frame("coplanarity", SURFACE_PROFILE, false, false, "C")
                .ifPresent(frame -> callout(view, frame, x, y, 60));
    }

    void callout(View view, ControlFrame frame, double x, double y, double angle) {
        view.shows(frame.symbol());
        view.callout(x, y, Content.of(frame), angle);
    }

    /** A circle around what a detail shows; its letter stands beside. */
    void detailMark(View view, double x, double y, double radius) {
        if (!part.marksDetail()) {
            return;
        }
        view.ring(x, y, Math.clamp(radius, 2.6 / view.scale(), 7 / view.scale()), "Z");
    }
}
