package org.packstd.standards.drawing.sheet;

import java.util.List;

/** Gives dimensions, callouts and the name of a view their places, in this order; an instance is used once. */
final class Arrangement {

    private static final double TITLE_DISTANCE = 6;
    /** Each try is so much farther than the one before, so that there are few however large the labels are. */
    private static final double STRIDE = 1.03;

    private final Room room;
    private final Box thing;
    private Box bounds;

    Arrangement(Room room, Box thing, Box bounds) {
        this.room = room;
        this.thing = thing;
        this.bounds = bounds.union(thing);
        room.solid(thing);
    }

    /** The box of everything so far. */
    Box bounds() {
        return bounds;
    }

    Markup dimensions(List<Dimension> dimensions) {
        var marks = new Markup();
        var placed = new DimensionPlacement(room, thing, dimensions).place();
        for (var each : placed.reversed()) { // outer ones first, so that inner captions cover their extension lines
            each.draw(marks);
            bounds = bounds.union(each.captionBox()).union(each.lineBox());
            each.extensionLines().forEach(room::line);
            bounds = each.of().datum() == null ? bounds : bounds.union(each.datumBox());
        }
        return marks;
    }

    void callouts(Markup to, List<Callout> callouts) {
        for (var callout : callouts) {
            var at = new CalloutPlacement(room, thing, bounds).place(callout.anchor(), callout.content(),
                    callout.angle(), callout.inside());
            room.label(at.box());
            room.leader(at.anchor(), at.elbow());
            room.leader(at.elbow(), at.shoulder());
            bounds = bounds.union(at.box());
            at.draw(to);
        }
    }

    /** As near above or below the middle as there is room. */
    void title(Markup to, String title, boolean above) {
        double y = above ? thing.top() - TITLE_DISTANCE : thing.bottom() + TITLE_DISTANCE;
        var box = Box.centred(thing.centreX(), y, Lettering.VIEW.width(title), Lettering.VIEW.capHeight() * 1.3);
        for (double step = 1; !room.takesLabel(box.grown(0.8)); step *= STRIDE) {
            box = box.shifted(0, above ? -step : step);
        }
        room.label(box);
        bounds = bounds.union(box);
        Marks.text(to, title, Lettering.VIEW, thing.centreX(), box.centreY() + Lettering.VIEW.capHeight() / 2,
                "middle");
    }
}
