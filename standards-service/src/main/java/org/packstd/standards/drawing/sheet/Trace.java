package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.List;

/** An outline of straight lines, arcs and curves in the coordinates of the thing drawn. */
public final class Trace {

    private final List<Step> steps = new ArrayList<>();
    private boolean closed;

    private sealed interface Step {
        Point end();
    }

    private record Move(Point end) implements Step {}

    private record Straight(Point end) implements Step {}

    private record Arc(double radius, boolean clockwise, Point end) implements Step {}

    private record Curve(Point control, Point end) implements Step {}

    private Trace(Point start) {
        steps.add(new Move(start));
    }

    public static Trace from(double x, double y) {
        return new Trace(new Point(x, y));
    }

    public static Trace line(double x1, double y1, double x2, double y2) {
        return from(x1, y1).to(x2, y2);
    }

    public static Trace rectangle(Box box) {
        return from(box.left(), box.top()).to(box.right(), box.top()).to(box.right(), box.bottom())
                .to(box.left(), box.bottom()).close();
    }

    /** A rectangle whose corners are rounded. */
    public static Trace rounded(Box box, double radius) {
        double r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
        return from(box.left() + r, box.top()).to(box.right() - r, box.top()).arc(r, box.right(), box.top() + r)
                .to(box.right(), box.bottom() - r).arc(r, box.right() - r, box.bottom())
                .to(box.left() + r, box.bottom()).arc(r, box.left(), box.bottom() - r)
                .to(box.left(), box.top() + r).arc(r, box.left() + r, box.top()).close();
    }

    public Trace move(double x, double y) {
        steps.add(new Move(new Point(x, y)));
        return this;
    }

    public Trace to(double x, double y) {
        steps.add(new Straight(new Point(x, y)));
        return this;
    }

    /** The short arc to a point, clockwise as seen with y downwards. */
    public Trace arc(double radius, double x, double y) {
        steps.add(new Arc(radius, true, new Point(x, y)));
        return this;
    }

    /** The short arc to a point, against the clock. */
    public Trace counterArc(double radius, double x, double y) {
        steps.add(new Arc(radius, false, new Point(x, y)));
        return this;
    }

    public Trace curve(double controlX, double controlY, double x, double y) {
        steps.add(new Curve(new Point(controlX, controlY), new Point(x, y)));
        return this;
    }

    /** Freehand waves along a horizontal line: where a part is broken off. */
    public Trace wavesTo(double x, double height) {
        var start = steps.getLast().end();
        double step = (x - start.x()) / 4;
        for (int i = 0; i < 4; i++) {
            double from = start.x() + i * step;
            curve(from + step / 2, start.y() + (i % 2 == 0 ? -height : height), from + step, start.y());
        }
        return this;
    }

    public Trace close() {
        closed = true;
        return this;
    }

    /** The same seen in a mirror that stands on the y axis. */
    public Trace mirrored() {
        var mirrored = new Trace(flip(steps.getFirst().end()));
        steps.stream().skip(1).forEach(step -> mirrored.steps.add(switch (step) {
            case Move(var end) -> new Move(flip(end));
            case Straight(var end) -> new Straight(flip(end));
            case Arc(var radius, var clockwise, var end) -> new Arc(radius, !clockwise, flip(end));
            case Curve(var control, var end) -> new Curve(flip(control), flip(end));
        }));
        mirrored.closed = closed;
        return mirrored;
    }

    private static Point flip(Point point) {
        return new Point(-point.x(), point.y());
    }

    /** The box around all corners and controls. */
    public Box extent() {
        var extent = Box.NOTHING;
        for (var step : steps) {
            extent = extent.union(Box.around(step.end().x(), step.end().y(), step.end().x(), step.end().y()));
        }
        return extent;
    }

    void write(Markup to, Projection projection) {
        to.raw(" d=\"");
        for (var step : steps) {
            switch (step) {
                case Move _ -> to.raw("M");
                case Straight _ -> to.raw("L");
                case Arc arc -> {
                    double radius = arc.radius * projection.scale();
                    boolean sweep = arc.clockwise != projection.mirrored();
                    to.raw("A").number(radius).raw(" ").number(radius).raw(sweep ? " 0 0 1 " : " 0 0 0 ");
                }
                case Curve curve -> write(to.raw("Q"), projection, curve.control).raw(" ");
            }
            write(to, projection, step.end());
        }
        to.raw(closed ? "Z\"" : "\"");
    }

    private static Markup write(Markup to, Projection projection, Point point) {
        return to.number(projection.x(point.x())).raw(" ").number(projection.y(point.y()));
    }
}
