package org.packstd.standards.drawing.outline;

import static org.packstd.standards.drawing.sheet.ControlFrame.Characteristic.POSITION;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.specification.Side;

/** The terminals under the edges of a body, with what is measured at them from below. */
final class Lands {

    private final Part part;
    private final Box body;
    private final Perimeter terminals;
    private final Pads pads;
    private final double width;
    private final double length;
    private final double pullBack;

    Lands(Part part, Box body, Perimeter terminals, Pads pads, double width, double length, double pullBack) {
        this.part = part;
        this.body = body;
        this.terminals = terminals;
        this.pads = pads;
        this.width = width;
        this.length = length;
        this.pullBack = pullBack;
    }

    /** A land with a rounded inner end. */
    Trace trace(Perimeter.Terminal terminal) {
        var box = box(terminal);
        if (terminal.exact() != null) {
            return Trace.rectangle(box);
        }
        double radius = Math.min(width / 2, length / 2);
        return switch (terminal.side()) {
            case LEFT -> Trace.from(box.left(), box.top()).to(box.right() - radius, box.top())
                    .arc(radius, box.right(), box.centreY() - width / 2 + radius).to(box.right(), box.bottom() - radius)
                    .arc(radius, box.right() - radius, box.bottom()).to(box.left(), box.bottom()).close();
            case RIGHT -> Trace.from(box.right(), box.bottom()).to(box.left() + radius, box.bottom())
                    .arc(radius, box.left(), box.bottom() - radius).to(box.left(), box.top() + radius)
                    .arc(radius, box.left() + radius, box.top()).to(box.right(), box.top()).close();
            case TOP -> Trace.from(box.right(), box.top()).to(box.right(), box.bottom() - radius)
                    .arc(radius, box.right() - radius, box.bottom()).to(box.left() + radius, box.bottom())
                    .arc(radius, box.left(), box.bottom() - radius).to(box.left(), box.top()).close();
            case BOTTOM -> Trace.from(box.left(), box.bottom()).to(box.left(), box.top() + radius)
                    .arc(radius, box.left() + radius, box.top()).to(box.right() - radius, box.top())
                    .arc(radius, box.right(), box.top() + radius).to(box.right(), box.bottom()).close();
        };
    }

    private Box box(Perimeter.Terminal terminal) {
        if (terminal.exact() != null) {
            return terminal.exact();
        }
        double half = width / 2;
        double along = terminal.along();
        return switch (terminal.side()) {
            case LEFT -> new Box(body.left() + pullBack, along - half, body.left() + pullBack + length, along + half);
            case RIGHT ->
                new Box(body.right() - pullBack - length, along - half, body.right() - pullBack, along + half);
            case TOP -> new Box(along - half, body.top() + pullBack, along + half, body.top() + pullBack + length);
            case BOTTOM ->
                new Box(along - half, body.bottom() - pullBack - length, along + half, body.bottom() - pullBack);
        };
    }

    /** What stands at the left of the paper belongs to the right side as seen from above. */
    void dimensions(View view) {
        boolean atLeft = terminals.measured() == Side.LEFT;
        var measured = terminals.on(terminals.measured());
        var below = terminals.on(Side.BOTTOM);
        double edge = atLeft ? body.left() : body.right();
        if (measured.size() > 1) {
            int first = RowNumbers.inside(view, measured, terminals.pitchY());
            part.upright(view, part.states("pitchY") ? "pitchY" : "pitchX", !atLeft, edge,
                    measured.get(first).along(), edge, measured.get(first + 1).along(), null);
        }
        if (below.size() > 1 && part.states("pitchX")) {
            int first = RowNumbers.inside(view, below, terminals.pitchX());
            part.across(view, "pitchX", false, below.get(first).along(), body.bottom(),
                    below.get(first + 1).along(), body.bottom(), null);
        }
        if (!measured.isEmpty()) {
            var last = box(measured.stream().max(Comparator.comparingDouble(Perimeter.Terminal::along)).orElseThrow());
            part.across(view, "leadLength", false, last.left(), last.bottom(), last.right(), last.bottom(), null);
            part.across(view, "pullBack", false, atLeft ? last.left() : last.right(), last.bottom(), edge,
                    body.bottom(), null);
        } else if (!below.isEmpty()) {
            var last = box(below.getFirst());
            part.upright(view, "leadLength", false, last.left(), last.top(), last.left(), last.bottom(), null);
            part.upright(view, "pullBack", false, last.left(), last.bottom(), body.left(), body.bottom(), null);
        }
        var row = terminals.on(Side.LEFT);
        if (pads.isThere() && !row.isEmpty()) {
            var left = box(row.getLast());
            part.across(view, "terminalToPad", false, left.right(), left.bottom(), pads.pad().left(),
                    pads.pad().bottom(), null);
        }
        if (terminals.areCertain()) {
            numbers(view);
        }
        callout(view);
    }

    /** Numbers at the ends of the rows. */
    private void numbers(View view) {
        for (var side : Side.values()) {
            var row = terminals.on(side);
            boolean dimensioned = (side == terminals.measured() && row.size() > 1)
                    || (side == Side.BOTTOM && row.size() > 1 && part.states("pitchX"));
            if (!row.isEmpty() && (row.size() >= 4 || !dimensioned)) {
                number(view, row.getFirst(), -1); // else an extension line of the pitch runs there
            }
            if (row.size() > 1 && (row.size() >= 3 || !dimensioned)) {
                number(view, row.getLast(), -1);
            }
        }
        terminals.firstWithinRow().ifPresent(first -> number(view, first, -1));
    }

    /** @param direction 1 from above, -1 from below */
    void number(View view, Perimeter.Terminal terminal, int direction) {
        new RowNumbers(body, body).draw(view, terminal, direction);
    }

    private boolean isControlled() {
        return Stream.of("positionToDatums", "leadPosition", "positionInArray").anyMatch(part::states);
    }

    private void callout(View view) {
        var count = part.figure("count").map(figure -> figure.caption(false));
        var width = part.caption("leadWidth");
        if (width.isEmpty() && !isControlled()) {
            return;
        }
        var left = terminals.on(Side.LEFT);
        var row = left.isEmpty() ? terminals.terminals() : left;
        if (row.isEmpty() || (count.isEmpty() && width.isEmpty())) {
            return;
        }
        var shown = box(row.get(row.size() * 5 / 8));
        var content = new Content();
        count.ifPresent(caption -> {
            view.shows(caption.symbol());
            content.line(part.variation().terminals().count() + "X", caption);
        });
        width.ifPresent(caption -> {
            view.shows(caption.symbol());
            content.beside(caption.text(), caption);
        });
        Stream.of(part.frame("positionToDatums", POSITION, false, true, "C", "A", "B"),
                part.frame("leadPosition", POSITION, false, true, "C", "A", "B"),
                part.frame("positionInArray", POSITION, false, true, "C")).flatMap(Optional::stream)
                .forEach(control -> {
                    view.shows(control.symbol());
                    content.frame(control);
                });
        view.callout(shown.left(), shown.bottom() - this.width * 0.2, content, 40);
    }
}
