package org.packstd.standards.drawing.outline;

import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.specification.ExposedPad;

/** Exposed pads under a body. */
final class Pads {

    private static final int MOST = 100;

    private final Part part;
    private final Box body;

    Pads(Part part, Box body) {
        this.part = part;
        this.body = body;
    }

    boolean isThere() {
        return !part.variation().exposedPads().isEmpty() || part.states("exposedPadX") || part.states("exposedPadY");
    }

    /** The pad in the middle, or the first. */
    Box pad() {
        if (!part.variation().exposedPads().isEmpty()) {
            return box(part.variation().exposedPads().getFirst());
        }
        double x = part.detail("exposedPadX", part.detail("exposedPadY", body.width() * 0.5));
        double y = part.detail("exposedPadY", x);
        return Box.centred(0, 0, x, y);
    }

    private Box box(ExposedPad stated) {
        double x = value(stated, "x", body.width() * 0.4);
        return Box.centred(value(stated, "centreX", 0), value(stated, "centreY", 0), x, value(stated, "y", x));
    }

    private static double value(ExposedPad stated, String name, double otherwise) {
        return stated.value(name).map(value -> Math.clamp(Figure.drawn(value.value()), -3000, 3000)).orElse(otherwise);
    }

    void draw(View view) {
        if (!isThere()) {
            return;
        }
        for (var other : part.variation().exposedPads().stream().skip(1).limit(MOST).toList()) {
            view.terminal("EP", Trace.rectangle(box(other)), Line.VISIBLE, Fill.METAL);
        }
        part.variation().exposedPads().stream().findFirst().ifPresent(first -> {
            first.value("x").ifPresent(stated -> part.adopt("exposedPadX", stated));
            first.value("y").ifPresent(stated -> part.adopt("exposedPadY", stated));
        });
        var pad = pad();
        double chamfer = Math.min(pad.width(), pad.height()) * 0.1;
        view.terminal("EP", Trace.from(pad.left() + chamfer, pad.top()).to(pad.right(), pad.top())
                .to(pad.right(), pad.bottom()).to(pad.left(), pad.bottom()).to(pad.left(), pad.top() + chamfer)
                .close(), Line.VISIBLE, Fill.METAL);
        view.calloutWithin(pad, pad.left() + chamfer / 2, pad.top() + chamfer / 2,
                Content.text(part.word("PIN 1 ID", "引脚 1 标识")), 130);
        part.across(view, "exposedPadX", false, pad.left(), pad.bottom(), pad.right(), pad.bottom(), null);
        part.upright(view, "exposedPadY", true, pad.right(), pad.top(), pad.right(), pad.bottom(), null);
    }
}
