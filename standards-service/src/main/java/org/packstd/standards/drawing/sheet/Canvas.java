package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the outlines of a view are drawn on. The canvas of a ghost keeps only edges, in broken lines, to lie over another
 * canvas.
 */
final class Canvas {

    private final Projection projection;
    private final boolean ghost;
    private final Markup shapes = new Markup();
    private final List<Drawn> drawn = new ArrayList<>();
    private boolean remembers;
    private String paint = "";
    private Box thing = Box.NOTHING;

    /**
     * A shape as it was drawn.
     *
     * @param geometry where it is
     * @param paint how it is drawn
     */
    private record Drawn(String geometry, String paint) {}

    Canvas(Projection projection, boolean ghost) {
        this.projection = projection;
        this.ghost = ghost;
    }

    boolean isGhost() {
        return ghost;
    }

    /** For everything that is not an outline. */
    Markup markup() {
        return shapes;
    }

    /** The box of the outlines, on paper. */
    Box thing() {
        return thing;
    }

    /** From now on shapes are remembered, so that another canvas can lie over this one. */
    void remember() {
        remembers = true;
    }

    void draw(Trace trace, Line line, Fill fill, String attributes) {
        var shape = new Markup().raw("<path");
        trace.write(shape, projection);
        put(shape, line, fill, attributes, trace.extent());
    }

    void circle(double x, double y, double radius, Line line, Fill fill, String attributes) {
        var shape = new Markup().raw("<circle").attribute("cx", projection.x(x)).attribute("cy", projection.y(y))
                .attribute("r", radius * projection.scale());
        put(shape, line, fill, attributes, Box.centred(x, y, 2 * radius, 2 * radius));
    }

    private void put(Markup shape, Line line, Fill fill, String attributes, Box extent) {
        var geometry = shape.toString();
        if (ghost && line != Line.NONE) {
            drawn.add(new Drawn(geometry, Line.OTHER.attributes() + Fill.NONE.attributes() + "/>"));
        } else if (!ghost) {
            var own = line.attributes() + fill.attributes();
            shapes.raw(geometry).raw(own.equals(paint) ? "" : own).raw(attributes).raw("/>");
            if (remembers) {
                drawn.add(new Drawn(geometry, ""));
            }
        }
        thing = thing.union(projection.of(extent));
    }

    /** Shapes that were made elsewhere. */
    void put(String markup, Box extent) {
        shapes.raw(ghost ? "" : markup);
        thing = thing.union(projection.of(extent));
    }

    /** What is drawn meanwhile is of one kind: its paint is written once. */
    void alike(Line line, Fill fill, Runnable drawing) {
        if (ghost) {
            drawing.run();
            return;
        }
        paint = line.attributes() + fill.attributes();
        shapes.raw("<g").raw(paint).raw(">");
        drawing.run();
        shapes.raw("</g>");
        paint = "";
    }

    /** Lays those edges of another canvas over this one that are not where this one has an edge. */
    void overlay(Canvas other) {
        var own = drawn.stream().map(Drawn::geometry).collect(Collectors.toSet());
        shapes.raw("<g class=\"other\">");
        other.drawn.stream().filter(shape -> !own.contains(shape.geometry))
                .forEach(shape -> shapes.raw(shape.geometry).raw(shape.paint));
        shapes.raw("</g>");
        thing = thing.union(other.thing);
    }
}
